/** Another process may write between what we read and what we write: the database itself refuses what no longer fits, and it is decided anew. */
import { sql, type SQL } from 'drizzle-orm'
import { DbError } from './db-error.ts'
import type { Batch, Db } from './db.ts'

/**
 * A value for a column that takes no null, while a condition holds. Where it no longer does the value is null, the column says no,
 * and nothing of the batch is written.
 */
export const onlyWhile = (condition: SQL, value: string | number): SQL => sql`case when ${condition} then ${value} end`

/** Decides and writes as the only writer of this process. What the database refuses is decided once more, on what stands by then. */
export const deciding = <T>(db: Db, decide: (batch: Batch) => Promise<T>): Promise<T> =>
  db.writing(async batch => {
    try {
      return await decide(batch)
    } catch (error) {
      if (error instanceof DbError && error.failure === 'refused') return decide(batch)
      throw error
    }
  })
