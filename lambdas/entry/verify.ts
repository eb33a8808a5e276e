import { createVerifyHandler } from '../handlers/verify.ts';
import { awsVerify } from '../runtime/aws/verify.ts';
export const handler = createVerifyHandler(awsVerify());
