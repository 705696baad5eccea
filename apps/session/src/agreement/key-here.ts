/** The key that this browser signs with: made here, kept here, and proved to be here. */
import { keyId, signingInput, type Jws } from '@holdfast/consent'
import { indexedDbKeys, makeSigningKey, signWith, type SigningKey } from '@holdfast/consent/web'
import type { AgreementView } from '@holdfast/wire'

type Party = NonNullable<AgreementView['me']>

/** An agreement, the reader's part in it, and the key of this device. */
export type Bringing = { readonly view: AgreementView; readonly me: Party; readonly key: SigningKey }

/** This person's key on this device; made and kept when there was none. Null where the browser keeps nothing. */
export async function keyFor(person: string): Promise<SigningKey | null> {
  const found = await keyThere(person)
  return found === undefined ? newKeyFor(person) : found
}

/** A new key in place of the one that this device had: a closed one signs no more. */
export async function newKeyFor(person: string): Promise<SigningKey | null> {
  try {
    const made = await makeSigningKey(crypto.subtle)
    if (!made.ok) return null
    await indexedDbKeys(indexedDB).keep(person, made.value)
    // Some browsers clear what is not marked as worth keeping; a no changes nothing.
    void navigator.storage?.persist?.().catch(() => false)
    return made.value
  } catch {
    return null
  }
}

/** Undefined when there is none yet, null where the browser keeps nothing. */
async function keyThere(person: string): Promise<SigningKey | null | undefined> {
  try {
    return (await indexedDbKeys(indexedDB).find(person)) ?? undefined
  } catch {
    return null
  }
}

/** This key's own signature under the statement that it is this person's. */
export function proofOf({ view, me, key }: Bringing): Promise<Jws> {
  const statement = { agreement: view.agreement, person: me.person, kid: keyId(key.key), at: view.now }
  return signWith(crypto.subtle, key, signingInput('holdfast-key+jws', statement, key.key))
}
