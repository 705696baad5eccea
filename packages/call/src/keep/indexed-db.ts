/** A keep in IndexedDB, which alone survives a killed browser (localStorage loses its last seconds). */
import { parseInstant } from '@holdfast/domain'
import { addTo, makeStream, REFUSED } from '@holdfast/reconnect'
import { parseWord } from '@holdfast/wire'
import type { Kept, KeepFor, KeptStream, Switches } from '../keep.ts'

const DATABASE = 'holdfast-call'
const STORE = 'seats'

/** Longer than this nobody waits for storage; the call goes on as if there were none. In milliseconds. */
const PATIENCE = 1000

/** Keeps what a seat must not lose in this browser's IndexedDB, under its encounter, its seat and each page's stream. */
export const indexedDbKeep: KeepFor = (encounter, seat) => {
  const key = `${encounter}/${seat}`
  // A browser without storage has no key ranges either, so they are made only when they are needed.
  const all = (): IDBKeyRange => IDBKeyRange.bound(key, `${key}/\uffff`)
  let opened: Promise<IDBDatabase> | null = null
  const database = (): Promise<IDBDatabase> => (opened ??= open())
  const write = (act: (store: IDBObjectStore) => void): Promise<void> =>
    patiently(
      database()
        .then(db =>
          run(db, 'readwrite', store => {
            act(store)
            return null
          }),
        )
        .then(noValue),
    )
  return {
    load: () =>
      patiently(
        database()
          .then(db => run(db, 'readonly', store => store.getAll(all())))
          .then(parseKept),
        NOTHING,
      ),
    save: ({ switches, streams, gone }, at) =>
      write(store => {
        store.put({ ...switches }, key)
        for (const { id, waiting } of streams)
          store.put(
            { stream: id, at, words: waiting.map(({ cseq, kind, body }) => ({ cseq, kind, body })) },
            `${key}/${id}`,
          )
        for (const id of gone) store.delete(`${key}/${id}`)
      }),
    clear: () => write(store => void store.delete(all())),
  }
}

const NOTHING: Kept = { switches: null, streams: [] }

/** What was stored, checked field by field; anything odd counts as nothing. */
export function parseKept(value: unknown): Kept {
  if (!Array.isArray(value)) return NOTHING
  return {
    switches: value.map(parseSwitches).find(found => found !== null) ?? null,
    streams: value.map(parseStream).filter(found => found !== null),
  }
}

type Loose = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function parseSwitches(value: unknown): Switches | null {
  if (!isObject(value)) return null
  const { got, mic, camera } = value
  return isCount(got) && typeof mic === 'boolean' && typeof camera === 'boolean' ? { got, mic, camera } : null
}

/** Words that cannot be said, or that are out of order, would hold up all that come after them: such a stream is left alone. */
function parseStream(value: unknown): KeptStream | null {
  if (!isObject(value)) return null
  const { stream: id, at, words } = value
  if (typeof id !== 'string' || !/^[0-9a-z]{26}$/.test(id) || typeof at !== 'number' || !Array.isArray(words))
    return null
  const when = parseInstant(at)
  if (!when.ok) return null
  let stream = makeStream(id)
  for (const word of words as readonly unknown[]) {
    if (!isObject(word)) return null
    const { cseq, kind, body } = word
    if (stream.waiting.length === 0 && isCount(cseq)) stream = { ...stream, next: Math.max(1, cseq) }
    if (cseq !== stream.next || typeof kind !== 'string' || kind === REFUSED || !parseWord(kind, body)) return null
    const added = addTo(stream, kind, body)
    if (!added.ok) return null
    stream = added.value
  }
  return { stream: { ...stream, safe: stream.next - 1 }, writtenAt: when.value }
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
function run(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest | null,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode)
    const request = act(transaction.objectStore(STORE))
    // Without this a page that dies in the next milliseconds takes the write with it: it would wait for this page's word.
    if (mode === 'readwrite') transaction.commit()
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('indexed-db'))
  })
}
