import * as own from '@vitest/expect';

/** What the tests take from vitest, without its workers: cases are collected here and run by the runner beside. */
const { chai } = own;
chai.use(own.JestExtend);
chai.use(own.JestChaiExpect);
chai.use(own.JestAsymmetricMatchers);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.assign(expect, globalThis[own.ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[own.GLOBAL_EXPECT] = expect;
own.setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: '' }, expect);
chai.expect.extend(expect, own.customMatchers);

/** Shared with the runner, which is loaded from another folder than the tests. */
globalThis.collectedTests ??= { file: '', tests: [] };
const collected = globalThis.collectedTests;
const names = [];

function add(name, run) {
  const id = `${collected.file}#${collected.tests.length}`;
  collected.tests.push({ id, file: collected.file, name: [...names, name].join(' '), run });
}

function title(name, args, position) {
  let next = 0;
  const words = name.replace(/%[sdifjoO]/g, () => String(args[next++]));
  return `${words.replace(/\$(\w+)/g, (_, key) => String(args[0]?.[key]))} [${position}]`;
}

function each(block) {
  return (cases) => (name, run) =>
    cases.forEach((one, position) => {
      const args = Array.isArray(one) ? one : [one];
      block(title(name, args, position), () => run(...args));
    });
}

function withVariants(block) {
  const skipped = Object.assign(() => {}, { each: () => () => {} });
  const full = Object.assign(block, { each: each(block), skip: skipped });
  full.skipIf = (condition) => (condition ? skipped : full);
  full.runIf = (condition) => (condition ? full : skipped);
  return full;
}

export const it = withVariants((name, run) => add(name, run));
export const describe = withVariants((name, run) => {
  names.push(name);
  run();
  names.pop();
});
