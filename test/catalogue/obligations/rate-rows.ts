import type { Ledgers } from '../indicator-cases.ts';

export const tasks = (done: number, all: number): Ledgers => ({
  L31: Array.from({ length: all }, (_, i) => ({
    taskNo: `T${i}`,
    source: '以案促改',
    assignedOn: '2022-02-01',
    status: i < done ? '已完成' : '进行中',
  })),
});
export const people = (ledger: string, key: string, from: number, to: number, more: object): Ledgers => ({
  [ledger]: Array.from({ length: to - from }, (_, i) => ({ [key]: `P${from + i}`, ...more })),
});
export const educated = (middleAttended: number): Ledgers => ({
  L72: [{ eventNo: 'E1', form: '警示教育片', date: '2022-11-02', middleAttended: `${middleAttended}` }],
});
export const verified = (candidates: number, checked: number): Ledgers => ({
  L74: Array.from({ length: candidates }, (_, i) => ({
    candidateNo: `P${i}`,
    purpose: '提拔',
    requestedOn: '2022-10-10',
  })),
  L76: Array.from({ length: checked }, (_, i) => ({
    personNo: `P${i}`,
    checkType: '凡提必核',
    checkedOn: '2022-10-20',
  })),
});
export const inspected = (...units: string[]): Ledgers => ({
  L32: units.map((inspectedUnit) => ({
    inspectionType: '常规巡察',
    inspectedUnit,
    enteredOn: '2022-04-01',
  })),
});
export const meetings = (withFirst: number, without: number): Ledgers => ({
  L10: [
    ...Array.from({ length: withFirst }, () => ({
      meetingType: '党委会',
      date: '2022-02-28',
      hasFirstAgenda: true,
    })),
    ...Array.from({ length: without }, () => ({
      meetingType: '党委会',
      date: '2022-02-01',
      hasFirstAgenda: false,
    })),
  ],
});
export const filledIn = (number: number): Ledgers =>
  people('L73', 'fillerNo', 0, number, { riskNo: '1', filledOn: '2022-12-01' });
export const letters = (number: number): Ledgers =>
  people('L70', 'signer', 0, number, {
    letterType: '党风廉政建设责任书',
    year: '2022',
    signedOn: '2022-03-01',
  });
export const complete = (number: number, more: Ledgers[string] = []): Ledgers => ({
  L01: [
    ...Array.from({ length: number }, (_, i) => ({
      organisationNo: `Z${i}`,
      organisationType: '党支部',
      secretaryInPost: true,
      seats: '3',
      seated: '3',
      termEndsOn: '2022-06-30',
    })),
    ...more,
  ],
});
export const branches = (bottom: number, rated: number): Ledgers => ({
  L42: Array.from({ length: rated }, (_, i) => ({
    branchNo: `Z${i}`,
    year: '2022',
    rated: true,
    bottom: i < bottom,
  })),
});
export const trained = (number: number, personKinds: readonly string[]): Ledgers =>
  people('L21', 'personNo', 0, number, { classNo: 'C1', personKinds });
export const books = (copies: string): Ledgers => ({
  L23: [
    { title: '甲', date: '2022-05-01', recipients: '党员', copies, recipientCount: '2000' },
    { title: '乙', date: '2022-05-01', recipients: '党员', copies: '99', recipientCount: '10' },
  ],
});
export const heads = (column: string, number: string): Ledgers => ({ L02: [{ [column]: number }] });

/** Seven in one group: the first three, one between, the last three, whose head has the grade. */
export function ranked(departmentHeadGrade: string): Ledgers {
  return {
    L97: ['97', '96', '95', '90', '70', '60', '50'].map((score, i) => ({
      year: '2022',
      objectType: '部门',
      objectNo: `D${i}`,
      group: '甲',
      score,
      departmentHeadGrade: i < 4 ? '优秀' : i === 6 ? departmentHeadGrade : '良好',
    })),
  };
}
