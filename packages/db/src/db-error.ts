/** What went wrong in the database, without a single value that was bound: the operation's name and SQLite's code. */

/** Why an operation failed, as far as a caller can do something about it. */
export type DbFailure =
  /** Another process holds the file; trying again later may help. */
  | 'busy'
  /** The disk is full (SQLITE_FULL): nothing can be kept until there is room. */
  | 'full'
  /** The file or its folder cannot be written (SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN). */
  | 'read-only'
  /** A constraint said no: a doubled id, a record that is not there. */
  | 'refused'
  /** Another process has written to the audit trail since we read its head. */
  | 'audit-moved'
  /** The file is damaged or is no database (SQLITE_CORRUPT, SQLITE_NOTADB). */
  | 'damaged'
  /** The handle was closed. */
  | 'closed'
  /** Anything else: our own bug or the machine's. */
  | 'other'

/** Said by the trigger that guards the audit chain (drizzle/0001_audit-triggers.sql). */
const NOT_NEXT = 'audit: not the next entry'

/**
 * The only error that leaves this package. Drizzle's and libSQL's own errors hold statements and bound values
 * (drizzle-team/drizzle-orm#5939), so nothing of them is kept: no message, no cause, no stack.
 */
export class DbError extends Error {
  /** The name of the function that failed, for example `saveWhereabouts`. */
  readonly operation: string
  /** SQLite's code without its extension, for example `SQLITE_FULL`. */
  readonly code: string
  readonly failure: DbFailure

  constructor(operation: string, code: string, failure: DbFailure) {
    super(`${operation}: ${code} (${failure})`)
    this.name = 'DbError'
    this.operation = operation
    this.code = code
    this.failure = failure
  }
}

/** Whatever was thrown, as a `DbError` that holds nothing of it but its code. */
export function asDbError(operation: string, thrown: unknown): DbError {
  if (thrown instanceof DbError) return thrown
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    const code = codeOf(error)
    if (code) return new DbError(operation, code, error.message.includes(NOT_NEXT) ? 'audit-moved' : failureOf(code))
  }
  return new DbError(operation, 'UNKNOWN', 'other')
}

/** SQLite's codes come as `SQLITE_CONSTRAINT` from a file and as `SQLITE_CONSTRAINT_PRIMARYKEY` over HTTP; the client adds its own. */
function codeOf(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return undefined
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? /^(CLIENT_CLOSED|TRANSACTION_ACTIVE|TRANSACTION_CLOSED)$/.exec(code)?.[0]
}

const FAILURES: Readonly<Record<string, DbFailure>> = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_CANTOPEN: 'read-only',
  SQLITE_CONSTRAINT: 'refused',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  CLIENT_CLOSED: 'closed',
}

const failureOf = (code: string): DbFailure => FAILURES[code] ?? 'other'
