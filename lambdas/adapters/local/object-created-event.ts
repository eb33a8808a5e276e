import { randomUUID } from 'node:crypto';

export interface CreatedObject {
  readonly key: string;
  readonly versionId: string;
  readonly size: number;
  /** ISO instant. */
  readonly createdAt: string;
}

/** The event that tells of a new object, in the shape in which a bucket sends it through the event bus. */
export function objectCreatedEvent(bucket: string, object: CreatedObject) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '000000000000',
    time: object.createdAt,
    region: 'local',
    resources: [`arn:local:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key: object.key, size: object.size, 'version-id': object.versionId },
      reason: 'PutObject',
    },
  };
}
