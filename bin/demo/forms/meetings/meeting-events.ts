import { lastDay } from '../../../../lambdas/core/model/period.ts';
import { perUnit } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { MeetingEvents } from './events.ts';
import { makeActivities } from './make-activities.ts';
import { makeBranchLife } from './make-branch-life.ts';
import { makeDuties, makeLectures } from './make-lectures.ts';
import { makeMeetings } from './make-meetings.ts';

export const meetingEvents = perUnit((scope): MeetingEvents => {
  const { organisations, usual } = organisationEvents(scope);
  const { unit, owed } = scope;
  return new Map(
    owed('month').map((month) => {
      const random = scope.random.fork(`meetings ${month}`);
      const branches = organisations.filter(
        ({ type, established, abolished }) =>
          type === '党支部' &&
          established <= `${month}-01` &&
          (abolished === null || abolished > lastDay(month)),
      );
      const { lectures, lives: lectured } = makeLectures(branches, month, random.fork('lectures'));
      const { activities, lives: visited } = makeActivities(
        unit.parent,
        branches,
        month,
        random.fork('activities'),
      );
      return [
        month,
        {
          meetings: makeMeetings(unit.code, month, usual.leaders, random.fork('meetings')),
          lives: [...makeBranchLife(branches, month, random.fork('life')), ...lectured, ...visited],
          lectures,
          duties: makeDuties(month, random.fork('duties')),
          activities,
        },
      ];
    }),
  );
});
