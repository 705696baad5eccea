/** Where a device keeps the keys it signs with: in IndexedDB, as objects whose private half nobody can read out. */
/// <reference lib="dom" />
import type { SigningKey } from './keys.ts'

/** Keys by name, for example by the id of the person who signs. */
export type KeyStore = {
  readonly find: (name: string) => Promise<SigningKey | null>
  readonly keep: (name: string, key: SigningKey) => Promise<void>
}

const NAME = 'holdfast-keys'
const KEYS = 'keys'

/** A store in this browser. Its promises reject where the browser keeps nothing, as some do in private windows. */
export function indexedDbKeys(factory: IDBFactory): KeyStore {
  const open = (): Promise<IDBDatabase> => {
    const asked = factory.open(NAME, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(KEYS)
    }
    return settled(asked)
  }
  return {
    find: async name => {
      const db = await open()
      const found: unknown = await settled(db.transaction(KEYS).objectStore(KEYS).get(name)).finally(() => db.close())
      return isKey(found) ? found : null
    },
    keep: async (name, key) => {
      const db = await open()
      const written = db.transaction(KEYS, 'readwrite', { durability: 'strict' })
      written.objectStore(KEYS).put(key, name)
      await new Promise<void>((resolve, reject) => {
        written.oncomplete = () => resolve()
        written.onabort = () => reject(new Error('not kept'))
      }).finally(() => db.close())
    },
  }
}

const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(new Error('not kept'))
  })

const isKey = (found: unknown): found is SigningKey =>
  typeof found === 'object' && found !== null && 'pair' in found && 'key' in found
