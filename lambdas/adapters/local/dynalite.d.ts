declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The request listener answers the DynamoDB wire protocol; closing the (listening) server closes the database. */
  export default function dynalite(options?: { path?: string; createTableMs?: number }): Server;
}

declare module 'dynalite/db/index.js' {
  type Callback = (error: unknown, value?: unknown) => void;

  export interface EngineStore {
    readonly db: {
      readonly status: string;
      get(key: string, callback?: Callback): unknown;
      /** @returns undefined when there is none. @throws when it is closed or the value cannot be decoded */
      getSync(key: string): unknown;
    };
  }

  const database: { create(options: object): EngineStore };
  export default database;
}
