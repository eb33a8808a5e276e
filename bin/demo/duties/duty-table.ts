import { DUTIES_OF_ALL } from './duties-of-all.ts';
import { DUTIES_OF_COMPANIES } from './duties-of-companies.ts';

/** What the made-up units owe, written down once more in plain code from the calendar of obligations. */
export const PLAIN_DUTIES = [...DUTIES_OF_COMPANIES, ...DUTIES_OF_ALL];
