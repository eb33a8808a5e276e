import { join } from 'node:path';
import { createTable } from '../adapters/dynamodb/table.ts';
import { createTableStores, type TableStores } from '../adapters/dynamodb/table-stores.ts';
import { openFolderStore } from '../adapters/local/folder-store.ts';
import { createReminderFolder } from '../adapters/local/reminder-folder.ts';
import { DEFAULT_TABLE } from '../contract.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ReminderStore } from '../ports/reminder-store.ts';
import { openLocalEngine } from './local-engine.ts';

export interface LocalStores extends TableStores {
  readonly reminders: ReminderStore;
  readonly raw: ObjectStore;
  readonly results: ObjectStore;
  /** Frozen issues. */
  readonly issued: ObjectStore;
  close(): Promise<void>;
}

/** Table and objects in the data folder. Raw files wait for the disk; results can be made again from them. */
export async function openLocalStores(data: string, endpoint: string | undefined): Promise<LocalStores> {
  const engine = await openLocalEngine(data, DEFAULT_TABLE, endpoint);
  return {
    ...createTableStores(createTable(engine.api, DEFAULT_TABLE)),
    reminders: createReminderFolder(join(data, 'reminders')),
    raw: await openFolderStore(join(data, 'raw')),
    results: await openFolderStore(join(data, 'results'), { durable: false }),
    issued: await openFolderStore(join(data, 'issued')),
    close: () => engine.close(),
  };
}
