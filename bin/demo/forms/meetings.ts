import type { DemoForm } from '../demo-form.ts';
import { meetingEvents } from './meetings/meeting-events.ts';
import { MEETING_FORMULAS } from './meetings/meeting-formulas.ts';
import { meetingRows } from './meetings/meeting-rows.ts';

export const MEETINGS: DemoForm = {
  code: 'meetings',
  cadence: 'month',
  rows: (scope, period) => meetingRows(meetingEvents(scope).meetings.get(period) ?? []),
  formulas: MEETING_FORMULAS,
};
