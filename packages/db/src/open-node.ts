/** A libSQL file, for one Node process: one connection, its settings always set, everything in turn. */
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Milliseconds } from '@holdfast/domain'
import { createClient, type Client, type InArgs, type InStatement } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { asDbError, DbError } from './db-error.ts'
import type { Batch, Db, Queried, Statement } from './db.ts'
import { makeGate } from './gate.ts'

/** How to open a database file. */
export type OpenOptions = {
  /** The path of the file, made when it is not there, with its folder; `:memory:` for one that is gone when closed. */
  readonly file: string
  /**
   * How a commit reaches the disk. In WAL mode `normal` survives a killed process with every acknowledged row and never
   * leaves a damaged file; only a power cut can take back the last commits. `full` waits for the disk each time
   * and costs about two thirds of the writes per second (measured.md).
   */
  readonly synchronous?: 'normal' | 'full'
  /** How long to wait before each new try while another process holds the file, in milliseconds. */
  readonly busyWaits?: readonly Milliseconds[]
  /** Told of every trip to the database: names and times, never a value. */
  readonly onQuery?: (query: Queried) => void
}

/** Some 2.5 s in all; our own commands hold the file for a few milliseconds. */
const BUSY_WAITS: readonly Milliseconds[] = [10, 20, 40, 80, 160, 320, 640, 1280]

/**
 * SQLite's own wait blocks the whole process (libSQL runs on the main thread), so it is short;
 * the long wait is ours and leaves the process free.
 */
const SQLITE_WAIT: Milliseconds = 20

/**
 * Opens a database file. @libsql/client 0.18 keeps a pool of 20 connections and a PRAGMA sticks to one of them, so there is
 * exactly one here: `concurrency: 1`, no interactive transactions, and settings that are renewed whenever the
 * connection is.
 */
export async function openNode(options: OpenOptions): Promise<Db> {
  const inMemory = options.file === ':memory:'
  const file = resolve(options.file)
  if (!inMemory) await makeFolder(dirname(file))
  const client = connect(inMemory ? ':memory:' : pathToFileURL(file).href)
  const settings = settingsOf(options)
  const turn = makeGate()
  const writer = makeGate()
  let isSet = false

  /** Every connection gets its settings before its first use. */
  const set = async (): Promise<void> => {
    if (!isSet) await client.executeMultiple(settings)
    isSet = true
  }

  /** One turn on the connection. After a failure it may be of no use (libsql-client-ts#352), so the next turn gets a new one. */
  const onTurn = <T>(operation: string, statements: number, run: () => PromiseLike<T>): Promise<T> => {
    const asked = performance.now()
    const told = (code: string | null): void =>
      options.onQuery?.({ operation, statements, milliseconds: performance.now() - asked, code })
    return turn(async () => {
      try {
        await set()
        const answer = await run()
        told(null)
        return answer
      } catch (thrown) {
        const error = asDbError(operation, thrown)
        told(error.code)
        if (!inMemory && spoils(error)) {
          client.reconnect()
          isSet = false
        }
        throw error
      }
    })
  }

  const batch: Batch = async (operation, statements) => {
    if (statements.length === 0) return []
    const built = statements.map(asInStatement)
    const waits = [...(options.busyWaits ?? BUSY_WAITS)]
    for (;;) {
      try {
        return await onTurn(operation, built.length, () => client.batch(built, 'write'))
      } catch (error) {
        const pause = error instanceof DbError && error.failure === 'busy' ? waits.shift() : undefined
        if (pause === undefined) throw error
        await wait(pause)
      }
    }
  }

  await onTurn('open', 1, set)
  return {
    orm: drizzle(client),
    read: (operation, query) => onTurn(operation, 1, query),
    writing: task => writer(() => task(batch)),
    close: () =>
      writer(() =>
        turn(async () => {
          await emptyLog(client)
          client.close()
        }),
      ),
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new DbError('open', 'SQLITE_CANTOPEN', 'read-only')
  }
}

/** What was overwritten still stands in the log of writes until that is folded into the file. */
async function emptyLog(client: Client): Promise<void> {
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // Another process reads or writes: then the log is folded in by whoever closes last.
  }
}

function connect(url: string): Client {
  try {
    return createClient({ url, concurrency: 1, timeout: SQLITE_WAIT })
  } catch (thrown) {
    throw asDbError('open', thrown)
  }
}

/** What holds for every connection: nothing deleted stays readable, keys are checked, the schema is not trusted with functions. */
const settingsOf = ({ synchronous = 'normal' }: OpenOptions): string =>
  [
    `PRAGMA busy_timeout = ${SQLITE_WAIT}`,
    'PRAGMA journal_mode = WAL',
    `PRAGMA synchronous = ${synchronous === 'full' ? 'FULL' : 'NORMAL'}`,
    'PRAGMA foreign_keys = ON',
    'PRAGMA secure_delete = ON',
    'PRAGMA trusted_schema = OFF',
  ].join(';\n')

/** A constraint that said no leaves the connection as it was, and a closed one stays closed; anything else may have spoilt it. */
const spoils = ({ failure }: DbError): boolean => !['refused', 'audit-moved', 'closed'].includes(failure)

function asInStatement(statement: Statement): InStatement {
  const { sql, params } = statement.toSQL()
  // Drizzle has already turned the values into what the driver takes.
  return { sql, args: params as InArgs }
}
