import type { Role } from '../../core/model/caller.ts';

/** How far a role reaches: the caller's own unit, that and everything below it, or all of it from the very top only. */
export type Reach = 'unit' | 'subtree' | 'top';

export interface Access {
  /** `link`: whoever holds the signed address. `token`: anybody signed in. Else the roles and how far each reaches. */
  readonly who: 'anyone' | 'link' | 'token' | Readonly<Partial<Record<Role, Reach>>>;
  /** Where the request says which unit it is about. */
  readonly unit?: 'path' | 'node' | 'body' | 'upload' | 'issue' | 'top';
  /** The answer tells of every unit below as well: a role that reaches one unit gets it only where there is none below. */
  readonly covers?: 'subtree';
  /** Only where this process itself takes in and hands out files. */
  readonly local?: true;
  /** A file of the portal, for browsers; not part of the interface. */
  readonly page?: true;
  /** Only where accounts with passwords are kept. */
  readonly accounts?: true;
  /** Largest body in bytes. */
  readonly body?: number;
}

const VIEW = {
  clerk: 'subtree',
  reviewer: 'subtree',
  analyst: 'subtree',
  admin: 'subtree',
  auditor: 'subtree',
} as const;
const READ = { ...VIEW, clerk: 'unit' } as const;
const SEND = { clerk: 'unit', reviewer: 'subtree', analyst: 'subtree' } as const;
const WITHDRAW = { reviewer: 'subtree', analyst: 'subtree' } as const;
const EXPLAIN = { clerk: 'unit', reviewer: 'unit' } as const;
const HEADQUARTERS = { analyst: 'top', admin: 'top' } as const;
const FILE_AND_FORM = 21 * 1024 * 1024;

/** Every route there is. What is not in this table is not answered. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /': { who: 'anyone', page: true },
  'GET /assets/*': { who: 'anyone', page: true },
  'GET /health': { who: 'anyone' },
  'GET /openapi.json': { who: 'anyone' },
  'POST /tokens': { who: 'anyone', accounts: true },
  'GET /me': { who: 'token' },
  'GET /forms': { who: 'token' },
  'GET /indicators': { who: 'token' },
  'GET /periods': { who: 'token' },
  'GET /organisation': { who: VIEW, unit: 'node' },
  'GET /templates': { who: READ, unit: 'node', covers: 'subtree', local: true },
  'GET /templates/{form}/{unit}/{period}': { who: READ, unit: 'path' },
  'POST /uploads': { who: SEND, unit: 'body' },
  'POST /batches': { who: SEND, unit: 'body' },
  'GET /batches/{id}': { who: READ, unit: 'upload' },
  'GET /uploads/{id}': { who: READ, unit: 'upload' },
  'GET /uploads/{id}/findings': { who: READ, unit: 'upload' },
  'GET /uploads/{id}/annotated': { who: READ, unit: 'upload' },
  'GET /submissions/{unit}/{form}/{period}': { who: READ, unit: 'path' },
  'GET /submissions/{unit}/{form}/{period}/versions/{n}': { who: READ, unit: 'path' },
  'DELETE /submissions/{unit}/{form}/{period}': { who: WITHDRAW, unit: 'path' },
  'POST /submissions/{unit}/{form}/{period}/explanations': { who: EXPLAIN, unit: 'path' },
  'POST /submissions/{unit}/{form}/{period}/return': { who: WITHDRAW, unit: 'path' },
  'GET /returns': { who: READ, unit: 'node', covers: 'subtree' },
  'POST /approvals': { who: WITHDRAW, unit: 'body' },
  'GET /periods/{period}/doors': { who: 'token' },
  'POST /periods/{period}/doors': { who: HEADQUARTERS, unit: 'top' },
  'GET /issues': { who: READ, unit: 'node', covers: 'subtree' },
  'POST /issues': { who: HEADQUARTERS, unit: 'body' },
  'GET /issues/{id}': { who: READ, unit: 'issue', covers: 'subtree' },
  'GET /issues/{id}/diff': { who: READ, unit: 'issue', covers: 'subtree' },
  'GET /issues/{id}/files/{format}': { who: READ, unit: 'issue', covers: 'subtree' },
  'GET /audit': { who: { ...HEADQUARTERS, auditor: 'subtree' }, unit: 'node' },
  'GET /completeness': { who: VIEW, unit: 'node' },
  'GET /rollups': { who: VIEW, unit: 'node' },
  'GET /trace': { who: READ, unit: 'node', covers: 'subtree' },
  'GET /exports/{format}': { who: READ, unit: 'node', covers: 'subtree' },
  'POST /transfers/{token}': { who: 'link', local: true, body: FILE_AND_FORM },
  'PUT /transfers/{token}': { who: 'link', local: true, body: FILE_AND_FORM },
  'GET /files/{token}': { who: 'link', local: true },
};
