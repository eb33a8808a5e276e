import type { Organisation } from '../core/model/organisation.ts';

/** One stretch of time for which an organisation is the current one. Going back to an earlier one is a new turn. */
export interface OrgTurn {
  readonly turn: number;
  /** Everything stored has been marked for it. */
  readonly complete: boolean;
}

/** Versions of the organisation and which one a period uses. */
export interface OrgDirectory {
  current(): Promise<Organisation | null>;
  /** Version of the current one; never cached. */
  currentVersion(): Promise<string | null>;
  version(version: string): Promise<Organisation | null>;
  /** Makes it the current one. While it is, the same content again is the same turn. */
  save(organisation: Organisation): Promise<OrgTurn>;
  /** Records that everything stored has been marked; nothing when that turn is over. */
  completeTurn(turn: number): Promise<void>;
}
