import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { UploadIssuer } from '../../ports/upload-issuer.ts';

/**
 * Permission to store exactly one object: key, metadata and size are part of what is signed. The bucket encrypts by
 * default, so the form needs no field for it.
 */
export function createS3UploadIssuer(client: S3Client, bucket: string): UploadIssuer {
  return {
    async issue({ key, metadata, maxBytes, seconds }) {
      const fields = Object.fromEntries(
        Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
      );
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Fields: fields,
        Conditions: [
          ['content-length-range', 1, maxBytes],
          ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        ],
        Expires: seconds,
      });
    },
  };
}
