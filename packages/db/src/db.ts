/** The database handle that every query takes first, and the two ways to use it: read, and write in turn. */
import type { ResultSet } from '@libsql/client'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'

/** Drizzle over libSQL: queries are built on it, and run through `read` and `writing` only. */
export type Orm = LibSQLDatabase

/** A statement that drizzle has built and that was not run. */
export type Statement = { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } }

/** Writes all statements or none of them, and answers with one result for each. */
export type Batch = (operation: string, statements: readonly Statement[]) => Promise<readonly ResultSet[]>

/** What an observer is told of each trip to the database: names, counts and milliseconds, never a value. */
export type Queried = {
  readonly operation: string
  readonly statements: number
  /** How long it took, waiting for its turn included. */
  readonly milliseconds: number
  /** SQLite's code when it failed. */
  readonly code: string | null
}

/** An open database. */
export type Db = {
  readonly orm: Orm
  /** Runs one query; whatever it throws comes out as a `DbError`. */
  readonly read: <T>(operation: string, query: () => PromiseLike<T>) => Promise<T>
  /**
   * One writer at a time, first come first served: what a task reads and writes is not mixed with any other writer
   * of this process. A batch is the only way to write, and it is only handed out here.
   */
  readonly writing: <T>(task: (batch: Batch) => Promise<T>) => Promise<T>
  /** Waits for what is under way and closes the file; later calls fail with `closed`. */
  readonly close: () => Promise<void>
}

/** Builds something once for each handle, for example a prepared query. */
export function oncePer<T>(build: (orm: Orm) => T): (db: Db) => T {
  const known = new WeakMap<Db, T>()
  return db => {
    const held = known.get(db)
    if (held !== undefined) return held
    const built = build(db.orm)
    known.set(db, built)
    return built
  }
}
