import { type CatalogueProblem, formatProblem } from './catalogue-problem.ts';

/** A catalogue that cannot be used. `problems` says everything that is wrong, not only the first. */
export class CatalogueError extends Error {
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    super(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}
