import type { DemoForm } from '../demo-form.ts';
import { LIFE_FORMULAS } from './meetings/life-formulas.ts';
import { lifeRows } from './meetings/life-rows.ts';
import { meetingEvents } from './meetings/meeting-events.ts';
import { MEETING_FORMULAS } from './meetings/meeting-formulas.ts';
import { meetingRows } from './meetings/meeting-rows.ts';

export const MEETINGS: DemoForm = {
  code: 'meetings',
  cadence: 'month',
  rows: (scope, period) => {
    const month = meetingEvents(scope).get(period);
    return month ? { ...meetingRows(month.meetings), ...lifeRows(month) } : {};
  },
  formulas: { ...MEETING_FORMULAS, ...LIFE_FORMULAS },
};
