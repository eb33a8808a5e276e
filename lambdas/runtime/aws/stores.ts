import { createDynamoClient } from '../../adapters/dynamodb/create-dynamo-client.ts';
import { createDynamoReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { createSdkApi } from '../../adapters/dynamodb/sdk-api.ts';
import { createTable } from '../../adapters/dynamodb/table.ts';
import { createTableStores, type TableStores } from '../../adapters/dynamodb/table-stores.ts';
import { ENV } from '../../contract.ts';
import type { ReminderStore } from '../../ports/reminder-store.ts';
import { required, type Settings } from './settings.ts';

export interface AwsStores extends TableStores {
  readonly reminders: ReminderStore;
}

/** Everything in the table, over one client. */
export function awsStores(settings: Settings): AwsStores {
  const table = createTable(createSdkApi(createDynamoClient()), required(settings, ENV.table));
  return { ...createTableStores(table), reminders: createDynamoReminderStore(table) };
}
