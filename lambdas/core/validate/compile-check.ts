import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Rule } from '../model/rule.ts';
import { compileAbsent } from './check-absent.ts';
import { compileBalanceForward } from './check-balance-forward.ts';
import { compileCarryForward } from './check-carry-forward.ts';
import { compileChangeBeyond } from './check-change-beyond.ts';
import { compileConstantPer } from './check-constant-per.ts';
import { compileCountMatches } from './check-count-matches.ts';
import { compileCumulativeNotFalling } from './check-cumulative-not-falling.ts';
import { compileDateInPeriod, compileDateInYear } from './check-date-in-period.ts';
import { compileDatePlus } from './check-date-plus.ts';
import { compileExists } from './check-exists.ts';
import { compileIssuedReturned } from './check-issued-returned.ts';
import { compileJointEvent } from './check-joint-event.ts';
import { compileLateEntry } from './check-late-entry.ts';
import { compileLessOrEqual } from './check-less-or-equal.ts';
import { compileLooksCumulative } from './check-looks-cumulative.ts';
import { compileMagnitudeJump } from './check-magnitude-jump.ts';
import { compileNearDuplicate } from './check-near-duplicate.ts';
import { compileNotBefore } from './check-not-before.ts';
import { compileNotFuture } from './check-not-future.ts';
import { compileNotice } from './check-notice.ts';
import { compileRequires } from './check-requires.ts';
import { compileRowCount } from './check-row-count.ts';
import { compileRowOfOtherUnit } from './check-row-of-other-unit.ts';
import { compileRowsAtLeast } from './check-rows-at-least.ts';
import { compileSeriesNotFalling } from './check-series-not-falling.ts';
import { compileStageBalance } from './check-stage-balance.ts';
import { compileSumEquals } from './check-sum-equals.ts';
import { compileSummaryMatchesLedger } from './check-summary-matches-ledger.ts';
import { compileSummaryRatioMatches } from './check-summary-ratio.ts';
import { compileSummaryRelation } from './check-summary-relation.ts';
import { compileTotalLessOrEqual } from './check-total-less-or-equal.ts';
import { compileTotalsEqual } from './check-totals-equal.ts';
import { compileTotalsMatchDetails } from './check-totals-match-details.ts';
import { compileUniqueKey } from './check-unique-key.ts';
import { compileWithinBase } from './check-within-base.ts';
import { compileYearBefore } from './check-year-before.ts';
import type { RunCheck } from './run-check.ts';

/** The check of a rule, ready to run; null for the kinds that are raised where cells are read or numbers rolled up. */
export function compileCheck(rule: Rule, index: CatalogueIndex): RunCheck | null {
  const { check } = rule;
  switch (check.kind) {
    case 'unitResolves':
    case 'required':
    case 'countType':
    case 'numberType':
    case 'percentRange':
    case 'bounds':
    case 'dateType':
    case 'choice':
    case 'approximate':
    case 'rolledUp':
      return null;
    case 'dateInPeriod':
      return compileDateInPeriod(rule, index);
    case 'dateInYear':
      return compileDateInYear(rule);
    case 'notFuture':
      return compileNotFuture(rule);
    case 'uniqueKey':
      return compileUniqueKey(rule, check, index);
    case 'rowOfOtherUnit':
      return compileRowOfOtherUnit(rule);
    case 'totalsMatchDetails':
      return compileTotalsMatchDetails(rule);
    case 'nearDuplicate':
      return compileNearDuplicate(rule, check);
    case 'summaryMatchesLedger':
      return compileSummaryMatchesLedger(rule, index);
    case 'summaryRatioMatches':
      return compileSummaryRatioMatches(rule, check, index);
    case 'lessOrEqual':
      return compileLessOrEqual(rule, check, index);
    case 'notBefore':
      return compileNotBefore(rule, check, index);
    case 'requires':
      return compileRequires(rule, check, index);
    case 'sumEquals':
      return compileSumEquals(rule, check, index);
    case 'countMatches':
      return compileCountMatches(rule, check, index);
    case 'exists':
      return compileExists(rule, check, index);
    case 'absent':
      return compileAbsent(rule, check, index);
    case 'jointEvent':
      return compileJointEvent(rule, check);
    case 'constantPer':
      return compileConstantPer(rule, check, index);
    case 'notice':
      return compileNotice(rule, check, index);
    case 'totalLessOrEqual':
      return compileTotalLessOrEqual(rule, check, index);
    case 'withinBase':
      return compileWithinBase(rule, check, index);
    case 'changeBeyond':
      return compileChangeBeyond(rule, check, index);
    case 'lateEntry':
      return compileLateEntry(rule, check, index);
    case 'rowCount':
      return compileRowCount(rule, check, index);
    case 'rowsAtLeast':
      return compileRowsAtLeast(rule, check, index);
    case 'summaryRelation':
      return compileSummaryRelation(rule, check, index);
    case 'cumulativeNotFalling':
      return compileCumulativeNotFalling(rule);
    case 'seriesNotFalling':
      return compileSeriesNotFalling(rule, check, index);
    case 'looksCumulative':
      return compileLooksCumulative(rule, index);
    case 'magnitudeJump':
      return compileMagnitudeJump(rule, index);
    case 'issuedReturned':
      return compileIssuedReturned(rule, check, index);
    case 'carryForward':
      return compileCarryForward(rule, check, index);
    case 'datePlus':
      return compileDatePlus(rule, check, index);
    case 'yearBefore':
      return compileYearBefore(rule, check, index);
    case 'stageBalance':
      return compileStageBalance(rule, check, index);
    case 'totalsEqual':
      return compileTotalsEqual(rule, check, index);
    case 'balanceForward':
      return compileBalanceForward(rule, check, index);
  }
}
