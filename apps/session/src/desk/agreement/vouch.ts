/** The practitioner's word for somebody's new device, signed with the key of this browser. */
import { keyId, signingInput, type VouchStatement } from '@holdfast/consent'
import { signWith } from '@holdfast/consent/web'
import { err, type Result } from '@holdfast/domain'
import type { KeyAsks } from '@holdfast/wire'
import { keyFor } from '../../agreement/key-here.ts'
import { bring, readAgreement, type At, type SignFailure } from '../../agreement/sign.ts'
import type { Failure } from '../../api.ts'

/** One key that waits. */
export type Ask = KeyAsks['asks'][number]

/** How they made sure that it is this person. */
export type How = VouchStatement['how']

/** Signs the word and gives it. A practitioner's first key is brought before; one whose own device is new gives no word. */
export async function vouch(where: At, ask: Ask, how: How): Promise<Result<KeyAsks, SignFailure>> {
  const before = await readAgreement(where)
  if (!before.ok) return before
  const { me } = before.value
  if (!me) return err('server-away')
  const key = await keyFor(me.person)
  if (!key) return err('no-keys')
  const known = await bring(where, { view: before.value, me, key })
  if (!known.ok) return known
  const kid = keyId(ask.key)
  const statement = { agreement: known.value.agreement, person: ask.person, kid, at: known.value.now, how }
  const vouched = await signWith(crypto.subtle, key, signingInput('holdfast-vouch+jws', statement, key.key))
  return where.api.request('answerKeyAsk', { at: where.at, body: { kid, vouched } })
}

/** Says no. */
export const decline = (where: At, ask: Ask): Promise<Result<KeyAsks, Failure>> =>
  where.api.request('answerKeyAsk', { at: where.at, body: { kid: keyId(ask.key), vouched: null } })
