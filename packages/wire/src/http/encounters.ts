/** One hour as a participant may see it; ask to join; the ticket. */
import type { Purpose } from '@holdfast/consent'
import { ROLES, type IdentityEvidence } from '@holdfast/domain'
import type { ArrangementActOf } from '@holdfast/safety'
import * as v from 'valibot'
import { code, id, instantField, peerIdField } from '../fields.ts'
import { checklistField } from './checklist.ts'
import { iceServer } from './ice-server.ts'
import { whereaboutsFields } from './prepare.ts'
import { ownRoomAsks, roomAsks, roomCheckField, roomDecided } from './room.ts'

/** The parts of an agreement that can be withdrawn by themselves. */
export const PARTS = [
  'partner-presence',
  'observation',
  'second-clinician',
  'video',
  'chat',
  'e-mail',
] as const satisfies readonly Purpose[]

const person = v.object({
  seat: id('seat'),
  role: v.picklist(ROLES),
  name: v.string(),
  /** A practitioner's professional title; null for others. */
  title: v.nullable(v.string()),
  /** A practitioner's number for when the line breaks; null for others or when none is kept. */
  phone: v.nullable(v.string()),
})

/** One hour as its participant sees it. */
export const encounterAnswer = v.object({
  id: id('encounter'),
  start: instantField,
  end: instantField,
  status: v.picklist(['planned', 'arrived', 'in-progress', 'finished']),
  now: instantField,
  me: person,
  others: v.array(person),
  checklist: checklistField,
  /** Whose agreements wait for the practitioner's signature; empty for others. */
  toSign: v.array(id('seat')),
  whereabouts: v.nullable(v.object({ ...whereaboutsFields, statedAt: instantField })),
  roomCheck: roomCheckField,
  /** What is asked of this participant about their place, in order. */
  roomAsks: ownRoomAsks,
  /** There where the practice writes the day and a role faintly over each picture. */
  pictureMark: v.optional(v.literal(true)),
})

/** What one participant has prepared, for the practitioner; reading it leaves an audit entry. */
export const preparationAnswer = v.object({
  seat: id('seat'),
  checklist: checklistField,
  identity: v.nullable(v.object({ how: code<IdentityEvidence>(), at: instantField })),
  whereabouts: v.nullable(v.object({ ...whereaboutsFields, statedAt: instantField })),
  roomCheck: roomCheckField,
  roomAsks,
  roomDecided,
  /** Parts of their agreement that they withdrew and did not sign again. */
  withdrawn: v.array(v.picklist(PARTS)),
  /** There where they take part from an institution: what was arranged with it last. */
  institution: v.optional(v.custom<ArrangementActOf<'institution'>>(value => typeof value === 'object')),
})

/**
 * How to ask for a seat: for our own room link, or for an unmodified PeerJS client. `pass`: the pass of this page life, if it
 * holds one; with it the page stays the page that it was.
 */
export const joinBody = v.strictObject({
  for: v.picklist(['link', 'peerjs']),
  pass: v.exactOptional(v.pipe(v.string(), v.maxLength(1024))),
})

/** A cleared participant's pass to one seat: used once, within seconds, by the same login. */
export const joinAnswer = v.object({
  ticket: v.string(),
  /** The path of the WebSocket to open (`for: link`), or the PeerJS `path` option (`for: peerjs`). */
  path: v.string(),
  /** The id under which PeerJS reaches this page. */
  peerId: peerIdField,
  expires: instantField,
  iceServers: v.array(iceServer),
  checklist: checklistField,
})

/** One hour as its participant sees it. */
export type EncounterView = v.InferOutput<typeof encounterAnswer>
/** A participant's name card. */
export type PersonCard = v.InferOutput<typeof person>
/** What one participant has prepared. */
export type Preparation = v.InferOutput<typeof preparationAnswer>
/** How to ask for a seat. */
export type JoinBody = v.InferOutput<typeof joinBody>
/** A pass to one seat. */
export type JoinAnswer = v.InferOutput<typeof joinAnswer>
