/** An agreement as it crosses the network: how it stands, its texts, what may happen to it, and its file. */
import type { AgreementEvent, Digest, KeyId } from '@holdfast/consent'
import { LANGUAGES, type PersonId } from '@holdfast/domain'
import * as v from 'valibot'
import { id, instantField } from '../fields.ts'
import type { OfferBody } from './agreement-bodies.ts'

/** What a party is in an agreement. */
export const PARTY_ROLES = [
  'patient',
  'related-person',
  'group-member',
  'observer',
  'supervisor',
  'practitioner',
  'guardian',
] as const

/** Every way an agreement can stand; only `in-force` opens the door. */
export const STANDINGS = [
  'none-opened',
  'nothing-offered',
  'unsigned',
  'declined',
  'in-force',
  'amendment-due',
  'suspended',
  'expired',
  'withdrawn',
] as const

/** A person, by id. */
export const person = v.custom<PersonId>(value => typeof value === 'string')
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) as unknown as v.GenericSchema<Digest>
/** The name of a key. */
export const keyName = v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) as unknown as v.GenericSchema<KeyId>
/** What a party is in an agreement, as a field. */
export const role = v.picklist(PARTY_ROLES)
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const signed = v.object({
  role,
  name: v.string(),
  language: v.picklist(LANGUAGES),
  at: instantField,
  /** The reader's own: two of one agreement can be the same in it. */
  isMine: v.boolean(),
})

const versionView = v.object({
  version,
  digest,
  status: v.picklist(['open', 'in-force', 'declined', 'taken-back', 'replaced', 'superseded', 'withdrawn']),
  offeredAt: instantField,
  signed: v.array(signed),
})

/** An agreement as one of its parties may see it. */
export const agreementAnswer = v.object({
  /** Null while none was opened with this participant. */
  agreement: v.nullable(id('agreement')),
  /** The server's clock: what is signed names it. */
  now: instantField,
  standing: v.picklist(STANDINGS),
  /** Whose signatures are missing, by what they are in it. */
  awaits: v.array(role),
  /** The reader's own is among them. */
  awaitsMe: v.boolean(),
  /** Who declined, withdrew or asked for a rest. */
  by: v.nullable(role),
  /** Until when an hour may begin without the version that waits; null when none waits beside one in force. */
  dueAt: v.nullable(instantField),
  /** The reader's own part, and the names of their keys that sign. Null for someone who is no party yet. */
  me: v.nullable(v.object({ person, role, keys: v.array(keyName) })),
  /** The last entry of the log: a signature names what its signer had seen. */
  seen: v.nullable(digest),
  /** The canonical texts: of the version that holds, and of the one that waits. */
  inForce: v.nullable(v.object({ version, digest, text: v.string() })),
  open: v.nullable(v.object({ version, digest, text: v.string() })),
  versions: v.array(versionView),
  /** Clauses of the version in force that somebody withdrew. */
  withdrawn: v.array(v.string()),
  remarks: v.array(
    v.object({
      role,
      at: instantField,
      clause: v.nullable(v.string()),
      wish: v.nullable(v.picklist(['add', 'change', 'leave-out'])),
      words: v.string(),
    }),
  ),
})

/** The file that a party takes home, as canonical text. */
export const agreementFile = v.object({ file: v.string() })

/**
 * What a browser sends, as it made it: the strict shapes, which a server checks, stand in agreement-bodies.ts and are no weight
 * for a phone.
 */
export const sentEvent = v.custom<{ readonly event: AgreementEvent }>(isObject)
/** The same for an offer. */
export const sentOffer = v.custom<OfferBody>(isObject)

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** An agreement as one of its parties may see it. */
export type AgreementView = v.InferOutput<typeof agreementAnswer>
