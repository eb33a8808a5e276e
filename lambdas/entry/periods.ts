import { createPeriodsHandler } from '../handlers/periods.ts';
import { awsPeriods } from '../runtime/aws/periods.ts';
export const handler = createPeriodsHandler(awsPeriods());
