/** Presses in this browser's IndexedDB, which alone survives a killed page. A browser that keeps nothing sends from memory. */
import { isId, type EncounterId, type HelpId } from '@holdfast/domain'
import type { Side } from '../api.ts'

/** One press, as it is kept and sent. */
export type Press = {
  readonly id: HelpId
  readonly encounter: EncounterId
  readonly side: Side
  readonly how: 'press' | 'chord'
  readonly at: number
  /** Was it left behind by an earlier page? */
  readonly isLeft?: boolean
}

/** Where presses are kept until they were taken. None of it ever rejects. */
export type HelpKeep = {
  readonly put: (press: Press) => Promise<void>
  readonly drop: (id: HelpId) => Promise<void>
  readonly all: () => Promise<readonly Press[]>
}

const DATABASE = 'holdfast-more'
const STORE = 'waiting'

/** The keep of this browser. Its names say nothing to whoever looks at them. */
export function browserKeep(): HelpKeep {
  let opened: Promise<IDBDatabase> | null = null
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    try {
      opened ??= open()
      const store = (await opened).transaction(STORE, mode).objectStore(STORE)
      return await settled(act(store))
    } catch {
      return null
    }
  }
  return {
    put: async press => void (await run('readwrite', store => store.put(press, press.id))),
    drop: async id => void (await run('readwrite', store => store.delete(id))),
    all: async () => {
      const list: unknown = await run('readonly', store => store.getAll())
      return Array.isArray(list) ? list.filter(isPress) : []
    },
  }
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settled(request)
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not kept'))
  })

/** Is this a press as we write it? Anything odd counts as nothing. */
const isPress = (value: unknown): value is Press =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  isId('help')(value.id) &&
  'encounter' in value &&
  isId('encounter')(value.encounter) &&
  'side' in value &&
  'how' in value &&
  'at' in value &&
  typeof value.at === 'number'
