/** What this browser does to sign: a key of its own, brought once, and a statement under the very words that were read. */
import { keyId, signingInput, type AgreementEvent, type Contract } from '@holdfast/consent'
import { indexedDbKeys, makeSigningKey, signWith, type SigningKey } from '@holdfast/consent/web'
import { err, ok, type Language, type Result } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import type { Api, Failure, Places } from '../api.ts'

/** Why nothing was signed: the server's no, or what this browser cannot do. */
export type SignFailure = Failure | 'other-device' | 'no-keys'

/** Whose agreement, on which server. */
export type At = { readonly api: Api; readonly at: Required<Pick<Places, 'encounter' | 'seat'>> }

/** What stands under the text. */
export type Signing = {
  readonly contract: Contract
  readonly language: Language
  readonly name: string
  readonly reading: { readonly aloud: boolean; readonly interpreted: boolean }
}

type Party = NonNullable<AgreementView['me']>

/** The agreement as it is now. */
export const readAgreement = ({ api, at }: At): Promise<Result<AgreementView, Failure>> =>
  api.request('agreement', { at })

/** Lets something happen; the answer is the agreement after it. */
export const happen = ({ api, at }: At, event: AgreementEvent): Promise<Result<AgreementView, Failure>> =>
  api.request('agree', { at, body: { event } })

/** Signs. The server's own clock and the newest entry of the log stand in the statement, so both are asked for first. */
export async function sign(where: At, signing: Signing): Promise<Result<AgreementView, SignFailure>> {
  const before = await readAgreement(where)
  if (!before.ok) return before
  const { me, agreement } = before.value
  if (!me || !agreement) return err('server-away')
  const key = await keyFor(me.person)
  if (!key) return err('no-keys')
  const known = await bring(where, { view: before.value, me, key })
  if (!known.ok) return known
  const { seen, now } = known.value
  const { digest, document } = signing.contract
  const { language, name, reading } = signing
  const { person, role } = me
  const statement = {
    agreement,
    version: document.version,
    digest,
    person,
    role,
    language,
    name,
    at: now,
    reading,
    seen,
  }
  const input = signingInput('holdfast-signature+jws', statement, key.key)
  return happen(where, { kind: 'signed', signature: await signWith(crypto.subtle, key, input) })
}

/** This person's key on this device; made and kept when there was none. Null where the browser keeps nothing. */
async function keyFor(person: string): Promise<SigningKey | null> {
  try {
    const keys = indexedDbKeys(indexedDB)
    const found = await keys.find(person)
    if (found) return found
    const made = await makeSigningKey(crypto.subtle)
    if (!made.ok) return null
    await keys.keep(person, made.value)
    // Some browsers clear what is not marked as worth keeping; a no changes nothing.
    void navigator.storage?.persist?.().catch(() => false)
    return made.value
  } catch {
    return null
  }
}

type Bringing = { readonly view: AgreementView; readonly me: Party; readonly key: SigningKey }

/** The server knows this key from now on, if it did not. A second device needs the practitioner's word. */
async function bring(where: At, { view, me, key }: Bringing): Promise<Result<AgreementView, SignFailure>> {
  const kid = keyId(key.key)
  if (me.keys.includes(kid)) return ok(view)
  if (me.keys.length > 0) return err('other-device')
  const statement = { agreement: view.agreement, person: me.person, kid, at: view.now }
  const proof = await signWith(crypto.subtle, key, signingInput('holdfast-key+jws', statement, key.key))
  const brought = await happen(where, { kind: 'key-enrolled', person: me.person, key: key.key, proof, vouched: null })
  const isSecond = !brought.ok && typeof brought.error !== 'string' && brought.error.refusal === 'key-not-vouched'
  return isSecond ? err('other-device') : brought
}
