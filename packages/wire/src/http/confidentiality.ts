/** What happens to what is said and written, as a server is set up: facts in codes, which a page puts into words. */
import * as v from 'valibot'
import { instantField } from '../fields.ts'
import { veilPolicy } from './login.ts'

/** What is kept, by what it is about. */
export const KEPT_MATTERS = [
  'people',
  'identity',
  'logins',
  'hours',
  'interruptions',
  'messages',
  'whereabouts',
  'plans',
  'licences',
  'room',
  'agreement',
  'new-devices',
  'guardians',
  'drafts',
  'questionnaires',
  'inquiries',
  'conclusions',
  'care',
  'judgement',
  'notes',
  'duties',
  'arrangements',
  'disclosures',
  'help',
  'audit',
] as const

/** Who reads it in the app. `shared`: the person it is about, as far as it is shown to them. `nobody`: no screen shows it. */
export const READERS = ['self', 'shared', 'hour', 'practitioners', 'guardians', 'responders', 'nobody'] as const

/** When it is removed; `never`: nothing here removes it. */
export const REMOVALS = ['never', 'sent', 'answered'] as const

/** Where something is sent outside, and what. */
export const OUTSIDE = ['relay', 'address-server', 'waker', 'help-post', 'help-mail', 'payment'] as const
/** What such a place learns. `media`: the encrypted call and where it comes from; `address`: a browser's address on the network; `typed`: what somebody types there, and nothing from here. */
export const TOLD = ['media', 'address', 'ids', 'place', 'typed'] as const

/** The facts of one server. */
export const confidentialityAnswer = v.object({
  now: instantField,
  /** Is the address of this server set up to be reached by https alone? */
  isSecure: v.boolean(),
  media: v.object({ encryption: v.literal('dtls-srtp'), recording: v.literal('none') }),
  /** How the file of this server lies on its disk. */
  atRest: v.literal('readable'),
  /** How pages of clients are treated that nobody looks at. */
  veil: veilPolicy,
  /** What answers to questionnaires are used for. */
  screening: v.picklist(['record', 'research', 'clinic']),
  kept: v.array(
    v.object({
      matter: v.picklist(KEPT_MATTERS),
      readers: v.array(v.picklist(READERS)),
      removed: v.picklist(REMOVALS),
    }),
  ),
  outside: v.array(v.object({ to: v.picklist(OUTSIDE), told: v.picklist(TOLD) })),
})

/** What anyone who is signed in may ask, by name; a page knows it once it is the page of it. */
export const CONFIDENTIALITY_ENDPOINTS = {
  confidentiality: {
    method: 'GET',
    path: '/api/confidentiality',
    body: v.undefined(),
    answer: confidentialityAnswer,
  },
} as const

/** The facts of one server. */
export type Confidentiality = v.InferOutput<typeof confidentialityAnswer>
/** One matter of what is kept. */
export type KeptMatter = (typeof KEPT_MATTERS)[number]
