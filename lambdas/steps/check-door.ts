import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import { fillMessage } from '../core/model/message.ts';
import { periodLabel } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { mayEnter } from '../core/workflow/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import { localDay } from './local-day.ts';

export interface DoorDeps {
  readonly catalogue: CatalogueIndex;
  readonly decisions?: Pick<DecisionStore, 'doorEvents'> | undefined;
  readonly utcOffset: number;
}

/** Why a file received at an instant is not taken: the period was locked by then. Null when it is. */
export async function checkDoor(
  deps: DoorDeps,
  key: SubmissionKey,
  receivedAt: string,
): Promise<Finding | null> {
  if (!deps.decisions) return null;
  const events = await deps.decisions.doorEvents(key.form, key.period);
  const receivedOn = localDay(receivedAt, deps.utcOffset);
  if (mayEnter(events, { unit: key.unit, at: receivedAt, receivedOn })) return null;
  const name = deps.catalogue.forms.get(key.form)?.name ?? { zh: key.form, en: key.form };
  return {
    code: 'U003',
    severity: 'error',
    sheet: null,
    cell: null,
    value: null,
    message: fillMessage(
      {
        zh: '{period}《{form}》已锁定，不再接收报送，本文件没有采用。',
        en: '{form} for {period} is locked: the file was not taken.',
      },
      { period: { zh: periodLabel(key.period), en: key.period }, form: name },
    ),
    hint: {
      zh: '确需更正的，请向总部说明原因，由总部单独放行后重新报送；更正计入下一次发布。',
      en: 'If it must be corrected, ask headquarters to let your unit in, then send it again; it goes into the next revision.',
    },
  };
}
