/** Keys of new devices that wait for a practitioner's word, as they cross the network. */
import type { Jws, KeyId, PublicKey } from '@holdfast/consent'
import * as v from 'valibot'
import { instantField } from '../fields.ts'
import { keyName, person, role } from './agreements.ts'

const key = v.custom<PublicKey>(value => typeof value === 'object' && value !== null)

/** What waits: a practitioner sees every ask of the agreement, everyone else their own. */
export const keyAsksAnswer = v.object({
  /** The server's clock: what is signed names it. */
  now: instantField,
  /** The names of the reader's keys that sign. */
  keys: v.array(keyName),
  asks: v.array(
    v.object({
      person,
      role,
      isMine: v.boolean(),
      /** The key itself: whoever compares its code works the code out from it. */
      key,
      at: instantField,
      /** From then on it waits no more. */
      ends: instantField,
      /** The keys of this person that sign now, for whoever is told that their device is lost. */
      earlier: v.array(keyName),
    }),
  ),
})

/** What a browser sends to ask; the strict shape stands in key-ask-bodies.ts. */
export const sentAsk = v.custom<{ readonly key: PublicKey; readonly proof: Jws }>(isObject)
/** What a practitioner's browser sends to answer. */
export const sentAskAnswer = v.custom<{ readonly kid: KeyId; readonly vouched: Jws | null }>(isObject)

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** What waits, for one reader. */
export type KeyAsks = v.InferOutput<typeof keyAsksAnswer>
