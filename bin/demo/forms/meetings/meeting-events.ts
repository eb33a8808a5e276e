import { perUnit } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { MeetingEvents } from './events.ts';
import { makeMeetings } from './make-meetings.ts';

export const meetingEvents = perUnit((scope): MeetingEvents => {
  const { leaders } = organisationEvents(scope).usual;
  const random = scope.random.fork('meetings');
  return {
    meetings: new Map(
      scope
        .owed('month')
        .map((month) => [month, makeMeetings(scope.unit.code, month, leaders, random.fork(month))]),
    ),
  };
});
