import type { Recipe } from '../kit/recipe.ts';
import { DATE_FAULTS } from './dates.ts';
import { FILE_FAULTS, OTHER_FAULTS } from './files.ts';
import { HEADER_FAULTS } from './headers.ts';
import { IDENTITY_FAULTS } from './identity.ts';
import { LAYOUT_FAULTS } from './layouts.ts';
import { MEETING_FAULTS } from './meetings.ts';
import { NUMBER_FAULTS } from './numbers.ts';
import { ORGANISATION_FAULTS } from './organisation.ts';
import { RECTIFICATION_FAULTS } from './rectification.ts';
import { SHEET_FAULTS } from './sheets.ts';
import { TEXT_FAULTS } from './texts.ts';
import { TRAINING_FAULTS } from './training.ts';

/** What must be refused. */
export const FAILS: readonly Recipe[] = [
  ...NUMBER_FAULTS,
  ...DATE_FAULTS,
  ...TEXT_FAULTS,
  ...MEETING_FAULTS,
  ...TRAINING_FAULTS,
  ...RECTIFICATION_FAULTS,
  ...ORGANISATION_FAULTS,
  ...HEADER_FAULTS,
  ...IDENTITY_FAULTS,
  ...SHEET_FAULTS,
  ...LAYOUT_FAULTS,
  ...FILE_FAULTS,
  ...OTHER_FAULTS,
];
