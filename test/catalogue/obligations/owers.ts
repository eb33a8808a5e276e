const BOTH =
  'R01 R03 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R25 R26 R27 R28 R28b R29 R30 R31 R32 R33 R34 R35 R36 R38 R39 R39b R39c R42 R43 R43b R57 R61 R62 R63 R65 R70 R71 R72 R73 R74 R74b R74c R74d R74e R74f R75 R76';
const HEADQUARTERS = 'R02 R04 R05 R17 R18 R19 R37 R41 R55 R64 R66 R67 R68 R69';
const COMPANIES = 'R20 R21 R22 R23 R24 R40';
const BUREAUS =
  'R44 R45 R46 R47 R48 R49 R50 R51 R52 R53 R54 R61 R62 R63 R73 R74 R74b R74c R74d R74e R74f R76';
const PARK = 'R56 R57 R58 R59 R60 R60b R61 R62 R63 R73 R74 R74b R74c R74d R74e R74f R75';

const sorted = (...codes: string[]) => codes.join(' ').split(' ').toSorted().join(' ');

/** By kind of unit, from the actors of the calendar of duties; a club owes nothing. */
export const OWERS: readonly { readonly type: string; readonly top: boolean; readonly codes: string }[] = [
  { type: '总部机关', top: true, codes: sorted(BOTH, HEADQUARTERS) },
  { type: '总部机关', top: false, codes: BOTH },
  { type: '直属单位', top: false, codes: BOTH },
  { type: '海外机构', top: false, codes: BOTH },
  { type: '所属企业', top: true, codes: sorted(BOTH, COMPANIES) },
  { type: '所属企业', top: false, codes: sorted(BOTH, COMPANIES) },
  { type: '分局', top: true, codes: sorted(BUREAUS, 'R55') },
  { type: '分局', top: false, codes: BUREAUS },
  { type: '局属单位', top: false, codes: BUREAUS },
  { type: '园区机关', top: false, codes: PARK },
  { type: '俱乐部', top: false, codes: '' },
];
