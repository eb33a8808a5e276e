import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { register as registerTypeScript } from 'tsx/esm/api';
import { mutationTestFiles } from './test-files.mjs';

/**
 * A Stryker test runner for pure, synchronous code: all test files are loaded once and each mutant runs its tests in the
 * same process, which takes milliseconds where a fresh vitest worker per test file takes a second. All tests run once
 * before the first mutant, so that what is compiled once and kept is never compiled under a mutant.
 */
class InProcessRunner {
  #options;
  #tests = null;
  #isWarm = false;

  constructor(options) {
    this.#options = options;
    globalThis.__stryker__ ??= {};
  }

  /** A mutant of code that runs on loading needs a process of its own, unless such mutants are left out. */
  capabilities() {
    return { reloadEnvironment: this.#options.ignoreStatic };
  }

  async dryRun() {
    const mutants = globalThis.__stryker__;
    const tests = [];
    for (const test of await this.#load()) {
      mutants.currentTestId = test.id;
      tests.push(await runTest(test));
      mutants.currentTestId = undefined;
    }
    this.#isWarm = true;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    const mutants = globalThis.__stryker__;
    if (mutantActivation === 'static') mutants.activeMutant = activeMutant.id;
    else await this.#warm();
    const all = await this.#load();
    Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const chosen = testFilter && new Set(testFilter);
    const tests = [];
    for (const test of all) {
      if (chosen && !chosen.has(test.id)) continue;
      const result = await runTest(test);
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    const tooLong = determineHitLimitReached(mutants.hitCount, hitLimit);
    Object.assign(mutants, { activeMutant: undefined, hitLimit: undefined });
    return toMutantRunResult(tooLong ?? { status: DryRunStatus.Complete, tests });
  }

  async #warm() {
    if (this.#isWarm) return;
    for (const test of await this.#load()) await runTest(test);
    this.#isWarm = true;
  }

  async #load() {
    if (this.#tests) return this.#tests;
    registerTypeScript();
    register(new URL('replace-vitest.mjs', import.meta.url));
    globalThis.collectedTests ??= { file: '', tests: [] };
    for (const file of mutationTestFiles()) {
      globalThis.collectedTests.file = file;
      await import(pathToFileURL(resolve(file)).href);
    }
    this.#tests = globalThis.collectedTests.tests;
    return this.#tests;
  }
}

async function runTest({ id, file, name, run }) {
  const about = { id, name, fileName: resolve(file) };
  const start = performance.now();
  try {
    await run();
    return { ...about, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 1000);
    return { ...about, status: TestStatus.Failed, timeSpentMs: performance.now() - start, failureMessage };
  }
}

const create = Object.assign((options) => new InProcessRunner(options), {
  inject: tokens(commonTokens.options),
});
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
