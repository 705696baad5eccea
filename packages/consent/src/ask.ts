/** A new key that waits for somebody's word: who may ask, for how long it waits, and the code by which two people know that they mean the same key. */
import { after, err, ok, type Instant, type Milliseconds, type PersonId, type Result } from '@holdfast/domain'
import { partyNow, type Agreement } from './agreement.ts'
import { fromBase64url } from './base64url.ts'
import type { Jws } from './jws.ts'
import { keyId, type KeyId, type PublicKey } from './key.ts'
import { ASK_WAITS_AT_MOST, isTimely } from './moment.ts'
import type { Proved } from './proved.ts'
import type { Refusal } from './refusal.ts'
import { hasHadKey, unfit } from './steps/key.ts'

/** A person asks with a key that no word was given for yet. It stands in no log until the word comes. */
export type KeyAsk = {
  readonly person: PersonId
  readonly key: PublicKey
  /** Signed with the key itself: whoever asks holds its private half. */
  readonly proof: Jws
  /** By the server's clock. */
  readonly at: Instant
}

/** The part of a policy that says how long a key waits. */
export type AskPolicy = { readonly keyAskWaits: Milliseconds }

/** The ask that a proved `key-enrolled` without a word comes to, or why it cannot wait for one. */
export function askFor(agreement: Agreement, { event, proof }: Proved, at: Instant): Result<KeyAsk, Refusal> {
  if (event.kind !== 'key-enrolled' || proof.kind !== 'key') return err('signature-malformed')
  const no = unfit(agreement, { event, proof })
  if (no) return err(no)
  if (!isTimely(proof.statement.at, { at })) return err('clock-differs')
  const { person, key, proof: jws } = event
  return hasHadKey(agreement, person) ? ok({ person, key, proof: jws, at }) : err('key-not-needed')
}

/** Until when it waits: the policy's time, and never longer than a proof may be old. */
export const askEnds = ({ at }: Pick<KeyAsk, 'at'>, { keyAskWaits }: AskPolicy): Instant =>
  after(at, Math.min(keyAskWaits, ASK_WAITS_AT_MOST))

/** Does it still wait? Not when its time is over, its key came into the agreement another way, or the person left it. */
export const isWaiting = (ask: KeyAsk, agreement: Agreement, { now, policy }: AskedAt): boolean =>
  now < askEnds(ask, policy) &&
  partyNow(agreement, ask.person) !== undefined &&
  !agreement.keys.some(({ kid }) => kid === keyId(ask.key))

/** When it is asked, and under which policy. */
export type AskedAt = { readonly now: Instant; readonly policy: AskPolicy }

/** How many digits the code has: 10^16 codes, some 53 bits. */
const DIGITS = 16

/**
 * The code of a key as two people read it to each other: sixteen digits in groups of four, from the first 64 bits of its
 * thumbprint. That is some 53 bits. A stranger who asks in somebody's name has one key and one try while the two are talking:
 * one in ten million billion. Only a dishonest server could look for a second key with the same code, and would have to make
 * some 10^16 of them, about thirty years of a graphics card that makes ten million a second, for a key that waits half an hour.
 */
export function comparisonCode(kid: KeyId): string {
  const bytes = fromBase64url(kid) ?? new Uint8Array()
  const number = bytes.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const digits = (number % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0')
  return (digits.match(/.{4}/g) ?? []).join(' ')
}
