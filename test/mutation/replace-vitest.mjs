import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** Preloaded (`--import`): whoever imports vitest gets the stand-in. */
if (isMainThread) register(import.meta.url);

export function resolve(specifier, context, next) {
  if (specifier !== 'vitest') return next(specifier, context);
  return { url: new URL('vitest-stand-in.mjs', import.meta.url).href, shortCircuit: true };
}
