import { buildCli } from '../../scripts/build-cli.mjs';

/** The command line is bundled once before the tests that start it. */
export default async function setup(): Promise<void> {
  await buildCli();
}
