/** Import rules for what runs: types are already taken out of the code that these see. */
const stages = [
  'workbook',
  'locate',
  'layout',
  'parse',
  'normalise',
  'validate',
  'facts',
  'rollup',
  'duty',
  'ranking',
  'publish',
];

/** Reading a unit's own layout is a second way to locate: it uses the first, and never the other way round. */
const partners = { layout: ['locate'] };

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...stages.map((stage) => ({
      name: `stage-${stage}`,
      severity: 'error',
      comment:
        'a stage uses only types of the other stages; what several share stands in model, catalogue or measure',
      from: { path: `^lambdas/core/${stage}/` },
      to: {
        path: `^lambdas/core/(${stages.filter((other) => other !== stage && !partners[stage]?.includes(other)).join('|')})/`,
        // Writing zip files is the one thing that reading and publishing share.
        pathNot: '^lambdas/core/workbook/zip-writer\\.ts$',
      },
    })),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
