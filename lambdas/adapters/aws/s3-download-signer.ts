import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DownloadSigner } from '../../ports/download-signer.ts';

/** A link to one object that works for a short time and offers the file under its own name. */
export function createS3DownloadSigner(client: S3Client, bucket: string): DownloadSigner {
  return {
    link: ({ key, fileName, seconds }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        }),
        { expiresIn: seconds },
      ),
  };
}
