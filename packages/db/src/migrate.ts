/** Bring a database to today's schema; doing it twice, or in two processes at once, is harmless. */
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { DbError } from './db-error.ts'
import type { Db } from './db.ts'

/** The migrations ship beside the built files, so they are found from any working folder. */
const FOLDER = fileURLToPath(new URL('../drizzle', import.meta.url))

/** Applies the migrations that this database has not seen yet. */
export const migrate = (db: Db): Promise<void> =>
  db.writing(async () => {
    try {
      await apply(db)
    } catch (error) {
      // Another process may have done the same at the same moment: look again, once.
      if (error instanceof DbError && error.failure === 'full') throw error
      await apply(db)
    }
  })

/** Has this database seen every migration that we ship? */
export const isMigrated = (db: Db): Promise<boolean> =>
  db.read('isMigrated', async () => {
    const [table] = await db.orm.all(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`)
    if (!table) return false
    const shipped = readMigrationFiles({ migrationsFolder: FOLDER }).at(-1)?.folderMillis ?? 0
    const [seen] = await db.orm.all<{ last: number }>(sql`select max(created_at) as last from __drizzle_migrations`)
    return Number(seen?.last ?? 0) >= shipped
  })

const apply = (db: Db): Promise<void> => db.read('migrate', () => applyMigrations(db.orm, { migrationsFolder: FOLDER }))
