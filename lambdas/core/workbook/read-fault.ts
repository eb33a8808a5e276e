import { DAMAGE, type Damage } from '../model/damage.ts';
import type { FaultCode } from '../model/file-findings.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Text } from '../model/text.ts';

/** Ends the reading of a file. Thrown and caught inside this folder only; outside it is a finding. */
export class ReadFault extends Error {
  readonly code: FaultCode;
  readonly parameters: MessageParameters;

  constructor(code: FaultCode, parameters: MessageParameters = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}

export function damaged(damage: Damage): ReadFault {
  return new ReadFault('F002', { reason: DAMAGE[damage] });
}

export function tooLarge(what: Text, limit: number | string): ReadFault {
  return new ReadFault('F005', { what, limit });
}
