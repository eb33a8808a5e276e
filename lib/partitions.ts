/** Partitions of the one table, as patterns, by what stands in them. What the adapters write is told here once more, so that roles can name it. */
export const PARTITIONS = {
  submissions: 'SUB#*',
  uploads: ['UPLOAD#*', 'UPLOADDAYS'],
  rollups: 'ROLL#*',
  marks: 'DIRTY#*',
  markList: 'DIRTYLIST',
  organisation: ['ORG', 'ORG#*'],
  periods: 'PERIOD#*',
  /** What was decided about a period: locked, opened for one unit. */
  doors: 'DOOR#*',
  /** What units said about warnings. */
  notes: 'NOTE#*',
  approvals: 'APPROVE#*',
  issues: 'ISSUE#*',
  audit: ['AUDIT#*', 'AUDITDAYS'],
  reminders: 'REMIND#*',
  /** Pieces of values too large for one item, named by their content. */
  pieces: 'BIG#*',
} as const;

/** What people decide. */
export const DECISIONS = [PARTITIONS.doors, PARTITIONS.notes, PARTITIONS.approvals] as const;
