import { createDynamoSubmissionStore } from '../adapters/dynamodb/submission-store.ts';
import { createTable } from '../adapters/dynamodb/table.ts';
import { openEmbeddedEngine } from '../adapters/local/embedded-engine.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';

const TABLE = 'scratch';

/** An empty store of submissions in memory, gone when it is closed: for trying things out. */
export async function openScratch(): Promise<{ submissions: SubmissionStore; close(): Promise<void> }> {
  const engine = await openEmbeddedEngine(TABLE);
  return {
    submissions: createDynamoSubmissionStore(createTable(engine.api, TABLE)),
    close: () => engine.close(),
  };
}
