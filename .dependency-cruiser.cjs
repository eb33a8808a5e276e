/** Import rules for the sources as written, type imports included. `lib/` is what we deploy, `lambdas/` is what runs; inside it `core/` is pure, the rest is plumbing. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('contract-imports-nothing', '^lambdas/contract\\.ts$', '^$', 'shared names only'),
    only(
      'core-is-pure',
      '^lambdas/core/',
      '^(lambdas/core/|node_modules/zod/)|^(node_modules/(@types/)?(xlsx|hucre)/|zlib$|buffer$|module$|node:(zlib|buffer|module)$)',
      'core may import core and zod; see the next rule for the exceptions',
    ),
    {
      name: 'formats-live-in-workbook-and-publish',
      severity: 'error',
      comment: 'zlib and spreadsheet libraries only where a format is read or written',
      from: { path: '^lambdas/core/', pathNot: '^lambdas/core/(workbook|publish)/' },
      to: { path: '(node_modules/(xlsx|hucre)/|^(node:)?(zlib|buffer|module)$)' },
    },
    only(
      'ports-see-core-model',
      '^lambdas/ports/',
      '^lambdas/(core/model|ports)/',
      'ports speak the domain only',
    ),
    only(
      'steps',
      '^lambdas/steps/',
      '^(lambdas/(steps|core|ports|contract))|^node_modules/zod/|^(node:)?crypto$',
      'use-cases know core and ports',
    ),
    only(
      'handlers',
      '^lambdas/handlers/',
      '^(lambdas/(handlers|steps|core/model|ports|contract))|^node_modules/(zod|hono|@hono)/',
      'handlers decode and call a step',
    ),
    {
      name: 'adapters-do-not-know-the-rest',
      severity: 'error',
      from: { path: '^lambdas/adapters/' },
      to: { path: '^lambdas/(steps|handlers|entry|runtime)/|^(lib|bin)/' },
    },
    {
      name: 'nobody-imports-runtime-but-entries-and-bin',
      severity: 'error',
      from: { pathNot: '^(bin|lambdas/(entry|runtime)|test|bench)/' },
      to: { path: '^lambdas/runtime/' },
    },
    {
      name: 'lib-is-infrastructure',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^lambdas/', pathNot: '^lambdas/contract\\.ts$' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|dist|cdk\\.out)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs'],
    },
  },
};
