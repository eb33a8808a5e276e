import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Attributes } from './dynamo-api.ts';

/** Texts, whole numbers, truth values and bytes are all that items hold; what is undefined is left out. */
export function toAttributes(record: Readonly<Record<string, unknown>>): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(record))
    if (value !== undefined) attributes[name] = toAttribute(value);
  return attributes;
}

function toAttribute(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  throw new TypeError(`an item cannot hold ${typeof value}`);
}

export function fromAttributes(attributes: Attributes): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) record[name] = fromAttribute(value);
  return record;
}

function fromAttribute(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.B !== undefined) return value.B;
  throw new TypeError(`an item holds ${Object.keys(value).join()}, which nothing here writes`);
}
