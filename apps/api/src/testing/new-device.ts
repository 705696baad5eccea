/** Browsers with a new device: they ask with a key of its own, and a practitioner's browser gives its word for it. */
import {
  keyId,
  signingInput,
  type Jws,
  type KeyStatement,
  type PublicKey,
  type VouchStatement,
} from '@holdfast/consent'
import { signWith } from '@holdfast/consent/web'
import type { Seen } from '../testing.ts'
import { agreementOf, type Signer } from './agree.ts'

const { subtle } = globalThis.crypto

/** What a browser sends to ask; `says` makes its proof say something else, `as` signs it with the key of another device. */
export async function askOf(
  signer: Signer,
  says: Partial<KeyStatement> = {},
  as = signer,
): Promise<{ readonly key: PublicKey; readonly proof: Jws }> {
  const { agreement, me, now } = await agreementOf(signer)
  if (!agreement || !me) throw new Error('no part in an agreement')
  const { key } = signer.signing
  const statement = { agreement, person: me.person, kid: keyId(key), at: now, ...says }
  return { key, proof: await signWith(subtle, as.signing, signingInput('holdfast-key+jws', statement, as.signing.key)) }
}

/** Asks. */
export const askWith = async (signer: Signer): Promise<Seen<'askForKey'>> =>
  signer.browser.ask('askForKey', { seat: signer.seat }, await askOf(signer))

/** A practitioner's word for the one key that waits, as their browser would sign it; `says` makes it say something else. */
export async function wordOf(signer: Signer, says: Partial<VouchStatement> = {}): Promise<Jws> {
  const { asks, now } = (await signer.browser.ask('keyAsks', { seat: signer.seat })).body
  const { agreement } = await agreementOf(signer)
  const [ask] = asks
  if (!ask || !agreement) throw new Error('nobody asks')
  const about = { agreement, person: ask.person, kid: keyId(ask.key), at: now, how: 'video', ...says }
  const { key } = signer.signing
  return signWith(subtle, signer.signing, signingInput('holdfast-vouch+jws', about, key))
}

/** Answers the ask of this device's key: with a word, or with a no. */
export const answerWith = (signer: Signer, device: Pick<Signer, 'signing'>, vouched: Jws | null) =>
  signer.browser.ask('answerKeyAsk', { seat: signer.seat }, { kid: keyId(device.signing.key), vouched })
