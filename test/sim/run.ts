import { parseArgs } from 'node:util';
import { FAITHFUL, MUTANTS } from './mutants/mutants.ts';
import { PRODUCT } from './protocol.ts';
import { type SimulationResult, simulate } from './simulate.ts';
import { addResult, describeTally, NOTHING } from './tally.ts';

/**
 * `npm run sim -- --seeds N --from S` runs many; `--seed N [--trace]` runs one again exactly; `--mutant NAME` runs a
 * variant that is broken on purpose. Exit code 1 when anything was violated.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    mutant: { type: 'string' },
  },
});
const protocol = [PRODUCT, ...MUTANTS, ...FAITHFUL].find(
  ({ name }) => name === (values.mutant ?? PRODUCT.name),
);
if (!protocol) {
  console.error(`no such mutant; there are: ${MUTANTS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const from = Number(values.seed ?? values.from);
const until = values.seed === undefined ? from + Number(values.seeds) : from + 1;
const onTrace = values.trace ? (line: string) => console.log(line) : undefined;

let tally = NOTHING;
const began = performance.now();
for (let seed = from; seed < until; seed++) {
  const result = await simulate(seed, { protocol, ...(onTrace && { onTrace }) });
  tally = addResult(tally, result);
  if (result.violations.length > 0) report(result);
  if (tally.seeds % 1_000 === 0)
    console.error(`… ${tally.seeds} seeds, ${tally.violating.length} violations`);
  if (values.seed !== undefined) console.log(`trace hash ${result.hash.toString(16)}`);
}
console.log(`${Math.round((tally.seeds / (performance.now() - began)) * 1_000)} seeds per second`);
console.log(describeTally(tally));
process.exitCode = tally.violating.length > 0 ? 1 : 0;

function report({ seed, violations }: SimulationResult): void {
  const mutant = values.mutant === undefined ? '' : ` --mutant '${values.mutant}'`;
  console.log(`seed ${seed} ended wrongly; replay: npm run sim -- --seed ${seed} --trace${mutant}`);
  for (const violation of violations.slice(0, 5)) console.log(`  ${violation}`);
  if (violations.length > 5) console.log(`  … and ${violations.length - 5} more`);
}
