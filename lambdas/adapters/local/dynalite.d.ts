declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The request listener answers the DynamoDB wire protocol; closing the (listening) server closes the database. */
  export default function dynalite(options?: { path?: string; createTableMs?: number }): Server;
}
