import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'builtin';

/**
 * Modules of Node by `require` instead of `import`. For an import, Node reads every export of theirs, also those that are
 * only made when somebody asks: `node:http` of Node 22 then loads a whole HTTP client for `WebSocket`, 35 ms at each start.
 */
export const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z0-9_:/]+$/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return null;
      if (kind === 'require-call') return { path, external: true };
      return kind === 'import-statement' ? { path, namespace: NAMESPACE } : null;
    });
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};
