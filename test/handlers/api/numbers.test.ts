import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogueIndex, indicator, period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { as, openTestApi } from './open-test-api.ts';

const ANALYST = as('analyst', '*');
const REVIEWER = as('reviewer', '01');
const MARCH = period('2022-03');

async function openReported(more: Parameters<typeof openTestApi>[0] = {}) {
  const api = await openTestApi(more);
  const send = async (unit: string, amount: string, receivedAt: string) => {
    const key = { unit, form: 'f', period: MARCH };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: amount } } });
    await api.pipeline.submit({ bytes, fileName: `${unit}.xlsx`, receivedAt, expectedKey: key });
  };
  await send('0101', '1.5', '2022-04-01T00:00:00.000Z');
  await send('0102', '2.25', '2022-04-20T00:00:00.000Z');
  await send('0201', '10', '2022-04-01T00:00:00.000Z');
  await api.pipeline.settle();
  api.clock.set('2022-04-30T00:00:00.000Z');
  const read = async (path: string, caller = ANALYST): Promise<unknown> =>
    (await api.call(caller, 'GET', path)).json();
  return { ...api, send, read };
}

const ValuesSchema = z.looseObject({
  node: z.string(),
  values: z.array(z.looseObject({ indicator: z.string(), value: z.string().nullable() })),
});
const RollupSchema = ValuesSchema.extend({ children: z.looseObject({ items: z.array(ValuesSchema) }) });

const sumOf = ({ values }: z.infer<typeof ValuesSchema>) =>
  values.find(({ indicator }) => indicator === 'SUM-001')?.value;

describe('rollups', () => {
  it('are of the node asked for, with its children', async () => {
    const { read } = await openReported();
    const rollup = RollupSchema.parse(await read('/rollups?node=01&period=2022-03&children=true'));
    expect(sumOf(rollup)).toBe('3.75');
    expect(rollup.children.items.map((child) => [child.node, sumOf(child)])).toEqual([
      ['0101', '1.5'],
      ['0102', '2.25'],
    ]);
    expect(rollup).toMatchObject({
      completeness: [{ form: 'f', expected: 3, received: 2, late: 1, incomplete: true }],
    });
  });

  it("are of the caller's own unit, or of the top, when no node is named", async () => {
    const { read } = await openReported();
    expect(await read('/rollups?period=2022-03', REVIEWER)).toMatchObject({ node: '01' });
    expect(sumOf(RollupSchema.parse(await read('/rollups?period=2022')))).toBe('13.75');
  });

  it('page through the children', async () => {
    const { read } = await openReported();
    const first = await read('/rollups?node=01&period=2022-03&children=true&limit=1');
    expect(first).toMatchObject({ children: { items: [{ node: '0101' }], total: 2, next: '1' } });
  });

  it.each([
    ['/rollups?node=01', 400],
    ['/rollups?node=01&period=2022-3', 400],
    ['/rollups?node=01&period=2022-03&children=perhaps', 400],
    ['/rollups?node=01&period=2022-03&duties=perhaps', 400],
    ['/rollups?node=01&period=2022-03&duties=true', 200],
    ['/rollups?node=no+unit&period=2022-03', 400],
    ['/rollups?node=0199&period=2022-03', 404],
    ['/rollups?node=01&period=1999', 404],
    ['/trace?node=01&period=2022-03&indicator=NOT-001', 404],
    ['/trace?node=01&period=2022-03&indicator=x', 400],
    ['/exports/pdf?node=01&period=2022-03', 400],
    ['/submissions/01/f/2022-02', 404],
    ['/submissions/0101/f/2022-03/versions/2', 404],
    ['/submissions/0101/f/2022-03/versions/0', 400],
    ['/templates/nothing/01/2022-03', 404],
    ['/templates/f/01/2022Q1', 422],
    ['/organisation?day=2022-02-31x', 400],
    ['/periods?back=1000', 400],
  ])('%s is answered with %i', async (path, status) => {
    const { call } = await openReported();
    expect((await call(ANALYST, 'GET', path)).status).toBe(status);
  });
});

describe('completeness', () => {
  it('names who reported, who was late and who is missing', async () => {
    const { read } = await openReported();
    const found = await read('/completeness?node=01&period=2022-03');
    expect(found).toMatchObject({
      expected: 3,
      counts: { received: 1, late: 1, missing: 1, rejected: 0, pending: 0 },
    });
    expect(await read('/completeness?node=01&period=2022-03&state=missing')).toMatchObject({
      expected: 3,
      returns: { items: [{ unit: '01', dueOn: '2022-04-05' }], total: 1 },
    });
  });
});

describe('trace', () => {
  it('leads from the number to the files under it', async () => {
    const { read } = await openReported();
    const trace = await read('/trace?node=01&period=2022-03&indicator=SUM-001');
    expect(trace).toMatchObject({ value: '3.75', branches: [{ role: 'value', root: { node: '01' } }] });
    expect(JSON.stringify(trace)).toContain('"fileName":"0102.xlsx"');
  });

  it('answers for numbers of every kind, also for totals of others', async () => {
    const total = indicator('TOT-001', {
      total: { of: [{ indicator: 'SUM-001' }, { indicator: 'SUM-002' }] },
    });
    const index = catalogueIndex([...catalogueIndex().indicators.values(), total]);
    const terms = [
      ['TOT-001/1', 'SUM-001'],
      ['TOT-001/2', 'SUM-002'],
    ] as const;
    const catalogue = { ...index, termParts: new Map([...index.termParts, ...terms]) };
    const { read } = await openReported({ catalogue });
    for (const code of catalogue.indicators.keys()) {
      const trace = TraceAnswerSchema.parse(await read(`/trace?node=01&period=2022-03&indicator=${code}`));
      expect(trace.indicator).toBe(code);
      if (code === 'TOT-001')
        expect(trace).toMatchObject({ value: '3.75', branches: [{ role: 'term' }, {}] });
    }
  });
});

const TraceAnswerSchema = z.looseObject({ indicator: z.string() });

describe('versions', () => {
  it('are listed newest first; a withdrawal is one of them and empties the rollup', async () => {
    const api = await openReported();
    await api.send('0101', '5', '2022-04-03T00:00:00.000Z');
    await api.pipeline.settle();
    expect(await api.read('/submissions/0101/f/2022-03')).toMatchObject({
      head: { version: 2 },
      items: [{ version: 2 }, { version: 1 }],
    });
    expect(sumOf(RollupSchema.parse(await api.read('/rollups?node=01&period=2022-03')))).toBe('7.25');
    const answer = await api.call(REVIEWER, 'DELETE', '/submissions/0101/f/2022-03');
    const { upload } = z.object({ upload: z.string() }).parse(await answer.json());
    await api.pipeline.settle();
    expect(await api.read(`/uploads/${upload}`)).toMatchObject({
      outcome: 'withdrawn',
      sender: 'reviewer-01',
    });
    expect(await api.read(`/uploads/${upload}/findings`)).toMatchObject({ items: [], total: 0 });
    expect(await api.read('/submissions/0101/f/2022-03')).toMatchObject({
      head: { version: 3, withdrawn: true },
    });
    expect(sumOf(RollupSchema.parse(await api.read('/rollups?node=01&period=2022-03')))).toBe('2.25');
    expect((await api.call(REVIEWER, 'DELETE', '/submissions/0101/f/2022-03')).status).toBe(404);
  });

  it('tell what they hold', async () => {
    const { read } = await openReported();
    expect(await read('/submissions/0101/f/2022-03/versions/1')).toMatchObject({
      version: { version: 1, fileName: '0101.xlsx' },
      rows: { L10: 1 },
    });
  });
});

describe('exports', () => {
  it.each(['xlsx', 'csv', 'json'])(
    '%s is made at once where nothing has to be waited for',
    async (format) => {
      const { call } = await openReported();
      const answer = await call(REVIEWER, 'GET', `/exports/${format}?period=2022-03`);
      expect(answer.status).toBe(303);
      expect(await answer.json()).toMatchObject({ fileName: `name 01-2022年3月汇总.${format}` });
    },
  );

  it('is asked for once, and waited for by asking again, where a queue makes it', async () => {
    const asked: unknown[] = [];
    const made: { key: string; versionId: string; size: number }[] = [
      { key: 'exports/2022-03/01/rollup.csv', versionId: 'old', size: 1 },
    ];
    const { call } = await openTestApi({
      requestExport: async (request) => void asked.push(request),
      exports: {
        async *list() {
          yield* made;
        },
      },
    });
    const path = '/exports/csv?node=01&period=2022-03';
    const first = await call(REVIEWER, 'GET', path);
    expect([first.status, first.headers.get('retry-after')]).toEqual([202, '2']);
    expect(await first.json()).toEqual({ state: 'making', after: 'old' });
    expect((await call(REVIEWER, 'GET', `${path}&after=old`)).status).toBe(202);
    made[0] = { key: 'exports/2022-03/01/rollup.csv', versionId: 'new', size: 1 };
    expect((await call(REVIEWER, 'GET', `${path}&after=old`)).status).toBe(303);
    expect(asked).toEqual([{ node: '01', period: '2022-03' }]);
  });
});

describe('lists', () => {
  it('the organisation of a period or day, from the unit asked for', async () => {
    const { read } = await openReported();
    const CodesSchema = z.looseObject({
      items: z.array(z.looseObject({ code: z.string(), parent: z.string().nullable(), depth: z.number() })),
    });
    const { items } = CodesSchema.parse(await read('/organisation?period=2022-03', REVIEWER));
    expect(items.map(({ code, parent, depth }) => [code, parent, depth])).toEqual([
      ['01', null, 0],
      ['0101', '01', 1],
      ['0102', '01', 1],
    ]);
    expect(await read('/organisation?day=2022-03-15&limit=2')).toMatchObject({
      total: 6,
      next: '2',
      day: '2022-03-15',
    });
  });

  it('the periods of each form, with what may still be sent', async () => {
    const { read } = await openReported();
    expect(await read('/periods?back=1')).toMatchObject({
      today: '2022-04-30',
      items: [
        { form: 'f', period: '2022-04', state: 'running', dueOn: '2022-05-05' },
        { form: 'f', period: '2022-03', state: 'closed', label: '2022年3月' },
        { form: 'q', period: '2022Q2', state: 'running' },
        { form: 'q', period: '2022Q1', state: 'closed' },
      ],
    });
  });

  it('forms and indicators', async () => {
    const { read } = await openReported();
    expect(await read('/forms')).toMatchObject({
      items: [{ code: 'f', ledgers: [{ code: 'L10' }] }, { code: 'q' }],
    });
    expect(await read('/indicators?limit=1')).toMatchObject({ items: [{ code: 'SUM-001', ratio: false }] });
  });

  it('who is calling, and what is open to them', async () => {
    const { read } = await openReported();
    const me = z.looseObject({ routes: z.array(z.string()) }).parse(await read('/me', as('auditor', '01')));
    expect(me).toMatchObject({ unit: '01', unitName: 'name 01', roles: ['auditor'] });
    expect(me.routes).toContain('GET /trace');
    expect(me.routes).not.toContain('POST /uploads');
  });
});

describe('health', () => {
  it('says whether there is an organisation, and fails when the store does', async () => {
    const { read, call } = await openReported();
    expect(await read('/health')).toEqual({ status: 'ok', version: '1.2.3', organisation: true });
    expect((await call(null, 'GET', '/health')).status).toBe(200);
    const broken = await openTestApi({
      orgs: { current: async () => null, currentVersion: () => Promise.reject(new Error('down')) },
    });
    expect((await broken.call(null, 'GET', '/health')).status).toBe(503);
  });
});
