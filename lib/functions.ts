/** Every function of the product, each with its own entry file, bundle, role and log. */
export const FUNCTION_NAMES = [
  'ingest',
  'rollup',
  'publish',
  'issue',
  'sweep',
  'verify',
  'remind',
  'periods',
  'api',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Folder with the built code of each function. */
export type FunctionAssets = Readonly<Record<FunctionName, string>>;
