import type { DynamoApi } from '../../lambdas/adapters/dynamodb/dynamo-api.ts';

export interface Calls {
  gets: number;
  queries: number;
  writes: number;
}

/** The same engine with its calls counted. */
export function countCalls(api: DynamoApi): { readonly api: DynamoApi; readonly calls: Calls } {
  const calls: Calls = { gets: 0, queries: 0, writes: 0 };
  return {
    calls,
    api: {
      getItem: (input) => {
        calls.gets++;
        return api.getItem(input);
      },
      batchGetItem: (input) => {
        calls.gets++;
        return api.batchGetItem(input);
      },
      query: (input) => {
        calls.queries++;
        return api.query(input);
      },
      putItem: (input) => {
        calls.writes++;
        return api.putItem(input);
      },
      updateItem: (input) => {
        calls.writes++;
        return api.updateItem(input);
      },
    },
  };
}
