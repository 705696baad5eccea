/** A keep in IndexedDB, which alone survives a killed browser (localStorage loses its last seconds). */
import { isId, MESSAGE_LIMIT } from '@holdfast/domain'
import { OUTBOX_LIMIT } from '@holdfast/reconnect'
import type { Kept, KeepFor, OutboxLine } from '../keep.ts'

const DATABASE = 'holdfast-call'
const STORE = 'seats'

/** Longer than this nobody waits for storage; the call goes on as if there were none. In milliseconds. */
const PATIENCE = 1000

/** Keeps what a seat must not lose in this browser's IndexedDB, under its encounter and seat. */
export const indexedDbKeep: KeepFor = (encounter, seat) => {
  const key = `${encounter}/${seat}`
  let opened: Promise<IDBDatabase> | null = null
  const database = (): Promise<IDBDatabase> => (opened ??= open())
  return {
    load: () =>
      patiently(
        database()
          .then(db => run(db, 'readonly', store => store.get(key)))
          .then(parseKept),
        null,
      ),
    save: kept =>
      patiently(
        database()
          .then(db => run(db, 'readwrite', store => store.put(kept, key)))
          .then(noValue),
      ),
    clear: () =>
      patiently(
        database()
          .then(db => run(db, 'readwrite', store => store.delete(key)))
          .then(noValue),
      ),
  }
}

/** What was stored, checked field by field; anything else counts as nothing. */
export function parseKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null) return null
  const { outbox, got, mic, camera } = value as { readonly [key in keyof Kept]?: unknown }
  if (!Array.isArray(outbox) || outbox.length > OUTBOX_LIMIT || !outbox.every(isLine)) return null
  if (typeof got !== 'number' || !Number.isSafeInteger(got) || got < 0) return null
  if (typeof mic !== 'boolean' || typeof camera !== 'boolean') return null
  return { outbox: outbox.map(({ id, text }) => ({ id, text })), got, mic, camera }
}

const isMessageId = isId('message')

function isLine(value: unknown): value is OutboxLine {
  if (typeof value !== 'object' || value === null) return false
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown }
  return isMessageId(id) && typeof text === 'string' && text.length > 0 && text.length <= MESSAGE_LIMIT
}

const noValue = (): void => {}

/** The outcome, or `otherwise` when storage fails or takes too long: private windows and full disks do both. */
function patiently(work: Promise<void>): Promise<void>
function patiently<T>(work: Promise<T>, otherwise: T): Promise<T>
function patiently<T>(work: Promise<T>, otherwise?: T): Promise<T | undefined> {
  return new Promise(resolve => {
    const late = setTimeout(() => resolve(otherwise), PATIENCE)
    work.then(
      value => (clearTimeout(late), resolve(value)),
      () => (clearTimeout(late), resolve(otherwise)),
    )
  })
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexed-db'))
  })
}

/** One transaction; it resolves when it is on disk, not when it was asked for. */
function run(db: IDBDatabase, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode)
    const request = act(transaction.objectStore(STORE))
    // Without this a page that dies in the next milliseconds takes the write with it: it would wait for this page's word.
    if (mode === 'readwrite') transaction.commit()
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('indexed-db'))
  })
}
