import type { Plugin } from 'esbuild';

/**
 * The framework of the interface imports zod as a whole, with its messages in fifty languages: a quarter of a megabyte
 * that is read at every start. English alone is kept.
 */
export const leaveOutLocales: Plugin = {
  name: 'leave-out-locales',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};
