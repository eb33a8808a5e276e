import { S3ServiceException } from '@aws-sdk/client-s3';

const MISSING = ['NoSuchKey', 'NoSuchVersion', 'NotFound'];

/** Also true where the latest version is a delete marker. */
export function isMissingObject(error: unknown): boolean {
  return error instanceof S3ServiceException && MISSING.includes(error.name);
}

/** The condition of a conditional write did not hold. */
export function isPreconditionFailed(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'PreconditionFailed';
}

/** Another conditional write to the same key was under way: S3 asks to try again. */
export function isConditionalConflict(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'ConditionalRequestConflict';
}
