export interface Act {
  readonly type: string;
  readonly date: string;
  /** The month it is about. */
  readonly month: string;
  readonly meetingNo: string | null;
  readonly risks: number | null;
  readonly resolved: number | null;
  readonly reportNo: string | null;
}

export interface Incident {
  readonly no: string;
  readonly category: string;
  readonly level: string;
  /** With the time of day. */
  readonly found: string;
  readonly reported: string | null;
}

export interface Position {
  readonly name: string;
  readonly type: string;
  readonly isFiled: boolean;
}

export interface IdeologyEvents {
  readonly acts: readonly Act[];
  readonly incidents: readonly Incident[];
  readonly positions: readonly Position[];
}
