/** Hook of Node's module loader: whoever imports vitest gets the stand-in. */
export function resolve(specifier, context, next) {
  if (specifier !== 'vitest') return next(specifier, context);
  return { url: new URL('vitest-stand-in.mjs', import.meta.url).href, shortCircuit: true };
}
