import { FACTORS, hasDecimals, INDICATORS, parentOf, UNITS, unitCode } from './rollup-data.ts';

export interface DuckDbRollup {
  readonly version: string;
  /** The whole rollup into a table in memory, every period and level in one GROUPING SETS. */
  fold(threads: number): Promise<void>;
  /** The indicators of one group as decimal texts; levels from the top, months from 0. */
  read(group: {
    readonly path: readonly string[];
    readonly cadence: string;
    readonly at: number;
  }): Promise<string[]>;
  close(): void;
}

const LEVELS = ['l1', 'l2', 'l3', 'l4'];
const CADENCES = ['month', 'quarter', 'half', 'year'];

/** The same facts in a wide table of exact numbers, one column per indicator: the shape that suits DuckDB best. */
export async function openDuckDb(): Promise<DuckDbRollup> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const names = Array.from({ length: INDICATORS }, (_, i) => `v${i}`);
  await db.run('CREATE TABLE tree (unit INTEGER, l1 VARCHAR, l2 VARCHAR, l3 VARCHAR, l4 VARCHAR)');
  const rows = Array.from({ length: UNITS }, (_, unit) => {
    const path = pathOf(unit);
    return `(${unit}, ${LEVELS.map((_, i) => (path[i] ? `'${path[i]}'` : 'NULL')).join(', ')})`;
  });
  await db.run(`INSERT INTO tree VALUES ${rows.join(', ')}`);
  const facts = names.map((name, i) => {
    const whole =
      `(t.unit * ${FACTORS.unit}::BIGINT + m.range * ${FACTORS.month}::BIGINT + ${i} * ${FACTORS.indicator}::BIGINT)` +
      ` % ${FACTORS.modulus}`;
    return hasDecimals(i)
      ? `CAST((${whole}) * 0.01 AS DECIMAL(12, 2)) ${name}`
      : `CAST(${whole} AS INTEGER) ${name}`;
  });
  await db.run(
    `CREATE TABLE facts AS SELECT l1, l2, l3, l4, m.range::INTEGER AS "month", (m.range // 3)::INTEGER AS "quarter",
     (m.range // 6)::INTEGER AS "half", 0 AS "year", ${facts.join(', ')} FROM tree t, range(12) m`,
  );
  const sets = CADENCES.flatMap((cadence) =>
    LEVELS.map((_, i) => `(${[...LEVELS.slice(0, i + 1), `"${cadence}"`].join(', ')})`),
  );
  const keys = [...LEVELS, ...CADENCES.map((name) => `"${name}"`)];
  const sums = names.map((name) => `sum(${name}) ${name}`).join(', ');
  const version = String((await db.runAndReadAll('SELECT version()')).getRows()[0]?.[0]);
  return {
    version,
    async fold(threads) {
      await db.run(`SET threads = ${threads}`);
      await db.run('DROP TABLE IF EXISTS rolled');
      await db.run(
        `CREATE TABLE rolled AS SELECT ${keys.join(', ')}, GROUPING(${keys.join(', ')}) grouped, ${sums}
         FROM facts GROUP BY GROUPING SETS (${sets.join(', ')})`,
      );
    },
    async read({ path, cadence, at }) {
      const bits = keys.map((key, i) => (i < path.length || key === `"${cadence}"` ? '0' : '1')).join('');
      const found = await db.runAndReadAll(
        `SELECT ${names.map((name) => `${name}::VARCHAR`).join(', ')} FROM rolled WHERE grouped = ${Number.parseInt(bits, 2)}
         AND "${cadence}" = ${at} AND ${path.map((code, i) => `l${i + 1} = '${code}'`).join(' AND ')}`,
      );
      return (found.getRows()[0] ?? []).map(String);
    },
    close() {
      db.closeSync();
      instance.closeSync();
    },
  };
}

/** Codes from the top down to the unit. */
export function pathOf(unit: number): string[] {
  const parent = parentOf(unit);
  return [...(parent === null ? [] : pathOf(parent)), unitCode(unit)];
}
