/** The database in the data folder: opened for one command, and closed whatever happens. */
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DbError, type Db, type DbFailure } from '@holdfast/db'
import { isMigrated, openNode } from '@holdfast/db/node'
import { failed, type Outcome, type World } from './command.ts'

/** The file that HOLDFAST_DATA names the folder of; `./data` when it is not set. */
export const fileOf = ({ environment }: World): string =>
  resolve(join(environment['HOLDFAST_DATA'] || 'data', 'holdfast.db'))

/** Runs a task with the database that is there; one that is missing or behind is a sentence, never a fresh empty one. */
export async function withData(world: World, task: (db: Db) => Promise<Outcome>): Promise<Outcome> {
  const file = fileOf(world)
  if (!(await isThere(file))) {
    return failed(`There is no database at ${file} yet. Run: holdfast migrate`, 'no-database')
  }
  return withFile(file, async db =>
    (await isMigrated(db))
      ? task(db)
      : failed(`The database at ${file} is from an older version. Run: holdfast migrate`, 'not-migrated'),
  )
}

/** Opens a file, made when it is not there, and turns what the database refuses into a sentence. */
export async function withFile(file: string, task: (db: Db) => Promise<Outcome>): Promise<Outcome> {
  try {
    const db = await openNode({ file })
    try {
      return await task(db)
    } finally {
      await db.close()
    }
  } catch (error) {
    if (!(error instanceof DbError)) throw error
    return failed(`${SENTENCES[error.failure]} (${error.code} at ${file})`, `database-${error.failure}`)
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const SENTENCES: Readonly<Record<DbFailure, string>> = {
  busy: 'Another process holds the database. Nothing was changed; try again in a moment.',
  full: 'The disk is full. Nothing was changed; make room and try again.',
  'read-only': 'The database cannot be written. Nothing was changed; check who may write in its folder.',
  refused: 'The database refused the change. Nothing was changed.',
  'audit-moved': 'Another process writes without pause. Nothing was changed; try again in a moment.',
  damaged: 'This file is damaged or is no database. Nothing was changed; restore it from a backup.',
  closed: 'The database was closed too early. Nothing was changed.',
  other: 'The database failed. Nothing was changed.',
}
