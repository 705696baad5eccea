/** What this browser does to sign: a key of its own, brought once, and a statement under the very words that were read. */
import { keyId, signingInput, type AgreementEvent, type Contract } from '@holdfast/consent'
import { signWith } from '@holdfast/consent/web'
import { err, ok, type Language, type Result } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import type { Api, Failure, Places } from '../api.ts'
import { keyFor, proofOf, type Bringing } from './key-here.ts'

/** Why nothing was signed: the server's no, or what this browser cannot do. */
export type SignFailure = Failure | 'other-device' | 'no-keys'

/** Whose agreement, on which server. A guardian has no seat: the server knows for whom they sign. */
export type At = { readonly api: Api; readonly at: Required<Pick<Places, 'encounter' | 'seat'>> }

/** What stands under the text. */
export type Signing = {
  readonly contract: Contract
  readonly language: Language
  readonly name: string
  readonly reading: { readonly aloud: boolean; readonly interpreted: boolean }
}

/** The agreement as it is now. */
export const readAgreement = ({ api, at }: At): Promise<Result<AgreementView, Failure>> =>
  api.side === 'guardian' ? api.request('guardianAgreement') : api.request('agreement', { at })

/** Lets something happen; the answer is the agreement after it. */
export const happen = ({ api, at }: At, event: AgreementEvent): Promise<Result<AgreementView, Failure>> =>
  api.side === 'guardian'
    ? api.request('guardianAgree', { body: { event } })
    : api.request('agree', { at, body: { event } })

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

/** The server knows this key from now on, if it did not. A second device needs the practitioner's word. */
export async function bring(where: At, bringing: Bringing): Promise<Result<AgreementView, SignFailure>> {
  const { view, me, key } = bringing
  if (me.keys.includes(keyId(key.key))) return ok(view)
  if (me.keys.length > 0) return err('other-device')
  const proof = await proofOf(bringing)
  const brought = await happen(where, { kind: 'key-enrolled', person: me.person, key: key.key, proof, vouched: null })
  if (brought.ok || typeof brought.error === 'string') return brought
  // The first refusal: every earlier key is closed. The second: this device's own is among them.
  const isFurther = brought.error.refusal === 'key-not-vouched' || brought.error.refusal === 'key-known'
  return isFurther ? err('other-device') : brought
}
