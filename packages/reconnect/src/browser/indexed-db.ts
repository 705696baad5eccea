/** A page's memory in IndexedDB, which alone loses nothing when a browser is killed. Rules: SPEC.md, KP and BR. */
import { SECOND, type Milliseconds } from '@holdfast/domain'
import type { StreamId } from '../frame.ts'
import { CLOSED, type Keep, type Leaving, type Left } from '../keep.ts'
import { parseRecords, type KeepRecord } from './record.ts'

const DATABASE = 'holdfast-reconnect'
const STORE = 'pages'

/** How long a page waits for the one before it to be gone, in milliseconds: a page that reloads dies while the next one begins. */
const DYING: Milliseconds = SECOND

/**
 * The memory of one seat on this device, under a name of the application's. A page that lives holds a lock, so that the
 * next one takes over from dead pages alone. Without locks or storage (an insecure origin, a private window) nothing is kept.
 */
export function indexedDbKeep(name: string): Keep {
  const lockOf = (stream: StreamId): string => `${DATABASE}/${name}/${stream}`
  let opened: Promise<IDBDatabase> | null = null
  const database = (): Promise<IDBDatabase> => (opened ??= open())
  const record = (stream: StreamId, leaving: Leaving): KeepRecord => ({ ...leaving, stream, at: Date.now() })
  return {
    async take(own) {
      await hold(lockOf(own))
      const db = await database()
      const there = parseRecords(await run(db, 'readonly', store => store.getAll(all(name))))
      const dead = new Set<StreamId>()
      await Promise.all(there.map(async ({ stream }) => (await isFree(lockOf(stream))) && dead.add(stream)))
      let left: Left = { streams: [], shown: 0, switches: null }
      // Read again: until it died, the page went on writing.
      await run(db, 'readwrite', store => {
        const reading = store.getAll(all(name))
        reading.onsuccess = () => {
          const found = parseRecords(reading.result).filter(({ stream }) => dead.has(stream))
          left = joined(found)
          for (const { stream } of found) store.delete(`${name}/${stream}`)
          store.put(record(own, { ...left, switches: left.switches ?? CLOSED }), `${name}/${own}`)
        }
        return null
      })
      return left
    },
    async write(own, leaving) {
      const db = await database()
      await run(db, 'readwrite', store => store.put(record(own, leaving), `${name}/${own}`))
      return true
    },
  }
}

/** All that dead pages left: what waits in their streams, and the latest of the rest. */
function joined(records: readonly KeepRecord[]): Left {
  const inOrder = records.toSorted((one, other) => one.at - other.at)
  return {
    streams: inOrder.flatMap(({ streams }) => streams).filter(({ waiting }) => waiting.length > 0),
    shown: Math.max(0, ...inOrder.map(({ shown }) => shown)),
    switches: inOrder.at(-1)?.switches ?? null,
  }
}

/** All pages of a seat; made only when needed, because a browser without storage has no key ranges either. */
const all = (name: string): IDBKeyRange => IDBKeyRange.bound(`${name}/`, `${name}/\uffff`)

/** Takes a lock that only the death of this page gives back. */
function hold(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const forEver = new Promise<never>(() => {})
    const holding = (): Promise<never> => {
      resolve()
      return forEver
    }
    navigator.locks.request(name, holding).catch(reject)
  })
}

/** Is the page that held this lock gone, or goes within the time of a reload? */
const isFree = (name: string): Promise<boolean> =>
  navigator.locks.request(name, { signal: AbortSignal.timeout(DYING) }, () => true).catch(() => false)

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexed-db'))
  })
}

/** One transaction; it resolves when it is on disk, not when it was asked for. */
function run(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest | null,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Strict: done means that the disk has it, and not only the browser's own process.
    const transaction = db.transaction(STORE, mode, { durability: 'strict' })
    const request = act(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('indexed-db'))
  })
}
