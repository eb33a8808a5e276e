import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { TABLE_KEYS } from '../../contract.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { type Attributes, ConditionFailedError, type DynamoApi } from './dynamo-api.ts';
import { waitWithJitter } from './wait-with-jitter.ts';

/** An item as the engine gave it: nothing in it is trusted until a schema has parsed it. */
export type RawItem = Readonly<Record<string, unknown>>;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** A condition or an update with its names (`#x`) and values (`:x`). */
export interface Expression {
  readonly text: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface Range {
  readonly pk: string;
  /** Inclusive bounds of the sort key; without them the whole partition. */
  readonly from?: string;
  readonly to?: string;
  readonly descending?: boolean;
  /** Items per round trip, when few are likely to be wanted. */
  readonly pageSize?: number;
  readonly filter?: Expression;
  /** Attributes to read besides the keys; all when absent. */
  readonly only?: readonly string[];
}

/** The one table: single-item conditional writes and strongly consistent reads, nothing else. */
export interface Table {
  get(key: ItemKey): Promise<RawItem | null>;
  /** Any number of different keys; items that do not exist are absent from the answer. */
  getMany(keys: readonly ItemKey[]): Promise<RawItem[]>;
  query(range: Range): AsyncIterable<RawItem>;
  all(range: Range): Promise<RawItem[]>;
  /** False when the condition did not hold. */
  put(item: ItemKey & RawItem, condition?: Expression): Promise<boolean>;
  /** Returns all attributes as they are after the update, null when the condition did not hold. */
  update(key: ItemKey, change: Expression, condition?: Expression): Promise<RawItem | null>;
}

const BATCH = 100;
const { partition, sort } = TABLE_KEYS;

export function createTable(api: DynamoApi, name: string): Table {
  const key = ({ pk, sk }: ItemKey): Attributes => ({ [partition]: { S: pk }, [sort]: { S: sk } });

  async function getBatch(keys: readonly ItemKey[], into: RawItem[]): Promise<void> {
    let pending = keys.map(key);
    for (let attempt = 0; pending.length > 0; attempt++) {
      if (attempt > 0) await waitWithJitter(attempt);
      const answer = await api.batchGetItem({
        RequestItems: { [name]: { Keys: pending, ConsistentRead: true } },
      });
      into.push(...(answer.Responses?.[name] ?? []).map(fromAttributes));
      pending = answer.UnprocessedKeys?.[name]?.Keys ?? [];
    }
  }

  async function* query(range: Range): AsyncGenerator<RawItem> {
    let start: Attributes | undefined;
    do {
      const answer = await api.query({ ...queryInput(name, range), ExclusiveStartKey: start });
      for (const item of answer.Items ?? []) yield fromAttributes(item);
      start = answer.LastEvaluatedKey;
    } while (start);
  }

  return {
    async get(at) {
      const { Item } = await api.getItem({ TableName: name, Key: key(at), ConsistentRead: true });
      return Item ? fromAttributes(Item) : null;
    },
    async getMany(keys) {
      const items: RawItem[] = [];
      for (let i = 0; i < keys.length; i += BATCH) await getBatch(keys.slice(i, i + BATCH), items);
      return items;
    },
    query,
    async all(range) {
      const items: RawItem[] = [];
      for await (const item of query(range)) items.push(item);
      return items;
    },
    put: ({ pk, sk, ...rest }, condition) =>
      unlessConditionFails(async () => {
        const Item = { ...toAttributes(rest), ...key({ pk, sk }) };
        await api.putItem({ TableName: name, Item, ...conditionInput(condition) });
        return true;
      }, false),
    update: (at, change, condition) =>
      unlessConditionFails(async () => {
        const answer = await api.updateItem({
          TableName: name,
          Key: key(at),
          UpdateExpression: change.text,
          ...conditionInput(condition, change),
          ReturnValues: 'ALL_NEW',
        });
        return fromAttributes(answer.Attributes ?? {});
      }, null),
  };
}

function queryInput(name: string, range: Range): QueryCommandInput {
  const bounded = range.from !== undefined && range.to !== undefined;
  const only = [partition, sort, ...(range.only ?? [])];
  const names = {
    '#pk': partition,
    ...(bounded && { '#sk': sort }),
    ...range.filter?.names,
    ...(range.only && Object.fromEntries(only.map((attribute, i) => [`#only${i}`, attribute]))),
  };
  const bounds = bounded ? { ':from': range.from, ':to': range.to } : {};
  return {
    TableName: name,
    ConsistentRead: true,
    ScanIndexForward: !range.descending,
    KeyConditionExpression: bounded ? '#pk = :pk AND #sk BETWEEN :from AND :to' : '#pk = :pk',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: toAttributes({ ':pk': range.pk, ...bounds, ...range.filter?.values }),
    ...(range.pageSize && { Limit: range.pageSize }),
    ...(range.filter && { FilterExpression: range.filter.text }),
    ...(range.only && { ProjectionExpression: only.map((_, i) => `#only${i}`).join(', ') }),
  };
}

function conditionInput(condition: Expression | undefined, change?: Expression) {
  const names = { ...condition?.names, ...change?.names };
  const values = toAttributes({ ...condition?.values, ...change?.values });
  return {
    ...(condition && { ConditionExpression: condition.text }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}

async function unlessConditionFails<T>(write: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConditionFailedError) return otherwise;
    throw error;
  }
}
