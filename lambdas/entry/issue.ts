import { createIssueHandler } from '../handlers/issue.ts';
import { awsIssue } from '../runtime/aws/issue.ts';

export const handler = createIssueHandler(awsIssue());
