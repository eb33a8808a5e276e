/** Everything an alarm is raised for, with the section of docs/runbook.md that says what to do. */
export const RUNBOOK = {
  'dead-letters': 'Messages failed for good',
  'undelivered-events': 'Upload events could not be delivered',
  'failed-runs': 'Scheduled runs failed for good',
  'queue-age': 'Messages wait too long',
  'function-errors': 'A function fails',
  'function-throttles': 'A function is held back',
  'rollup-drift': 'A stored rollup is wrong',
  'verify-missing': 'The nightly check did not run',
  'unsettled-nodes': 'Roll-up messages were lost',
  'table-errors': 'The table refuses requests',
  'api-errors': 'The API fails',
  'notices-undelivered': 'Reminders could not be delivered',
} as const;
export type RunbookSection = keyof typeof RUNBOOK;

export const RUNBOOK_PAGE = 'docs/runbook.md';
