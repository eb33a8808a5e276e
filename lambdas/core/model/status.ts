import type { Text } from './text.ts';

/** Where the return of one unit for one form and period stands. */
export const STATUSES = [
  'missing',
  'received',
  'returned',
  'explaining',
  'accepted',
  'approved',
  'issued',
] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_LABELS: Readonly<Record<Status, Text>> = {
  missing: { zh: '未报', en: 'missing' },
  received: { zh: '已收', en: 'received' },
  returned: { zh: '退回', en: 'returned' },
  explaining: { zh: '待说明', en: 'to be explained' },
  accepted: { zh: '通过', en: 'accepted' },
  approved: { zh: '已审核', en: 'approved' },
  issued: { zh: '已发布', en: 'issued' },
};
