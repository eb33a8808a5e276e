import database, { type EngineStore } from 'dynalite/db/index.js';

/**
 * Makes the engine read without crossing threads: what it looks for lies in memory or in the page cache, and handing
 * the question to another thread and back takes several times as long as the answer. Writes stay as they are.
 */
export function withReadsInPlace<T>(open: () => T): T {
  const { create } = database;
  database.create = (options) => readInPlace(create(options));
  try {
    return open();
  } finally {
    database.create = create;
  }
}

function readInPlace(store: EngineStore): EngineStore {
  const { db } = store;
  const readElsewhere = db.get.bind(db);
  db.get = (key, callback) => {
    if (db.status !== 'open' || typeof callback !== 'function') return readElsewhere(key, callback);
    let value: unknown;
    try {
      value = db.getSync(key);
    } catch (error) {
      setImmediate(callback, error);
      return undefined;
    }
    queueMicrotask(() => callback(null, value));
    return undefined;
  };
  return store;
}
