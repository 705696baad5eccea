/** What somebody asks about what is kept and who reads it, as it crosses the network: read by whoever asked, and by practitioners of their hours. */
import type { MessageId } from '@holdfast/domain'
import * as v from 'valibot'
import { id, instantField } from '../fields.ts'

const nothing = v.undefined()
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const own = '/api/confidentiality/inquiries'
const ofSeat = '/api/encounters/:encounter/seats/:seat/inquiries'

/** A question with its answers, the latest last: that one holds. */
const inquiry = v.object({
  id: id('message'),
  at: instantField,
  words: v.string(),
  /** `by`: the name of who answered. */
  answers: v.array(v.object({ id: id('message'), at: instantField, by: v.string(), words: v.string() })),
})

/** All that one person asked, the oldest first. */
export const inquiriesAnswer = v.object({ now: instantField, inquiries: v.array(inquiry) })

/** Who waits for an answer, the longest first; that they asked, and not what. */
export const openInquiriesAnswer = v.object({
  open: v.array(
    v.object({
      name: v.string(),
      since: instantField,
      /** Their hours with whoever reads: what is still to come first. */
      hours: v.array(v.object({ encounter: id('encounter'), seat: id('seat') })),
    }),
  ),
})

/** What a browser sends, as it made it; the server checks it (inquiry-bodies.ts). */
export const sentInquiry = v.custom<{ readonly id: MessageId; readonly words: string }>(isObject)

/** The same of an answer to one of them. */
export const sentInquiryAnswer = v.custom<{
  readonly id: MessageId
  readonly of: MessageId
  readonly words: string
}>(isObject)

/** What whoever asks can ask, about themselves alone. */
export const OWN_INQUIRY_ENDPOINTS = {
  ownInquiries: { method: 'GET', path: own, body: nothing, answer: inquiriesAnswer },
  inquire: { method: 'POST', path: own, body: sentInquiry, answer: inquiriesAnswer },
} as const

/** What practitioners ask. */
export const DESK_INQUIRY_ENDPOINTS = {
  openInquiries: { method: 'GET', path: '/api/inquiries', body: nothing, answer: openInquiriesAnswer },
  inquiries: { method: 'GET', path: ofSeat, body: nothing, answer: inquiriesAnswer },
  answerInquiry: { method: 'POST', path: ofSeat, body: sentInquiryAnswer, answer: inquiriesAnswer },
} as const

/** All that one person asked. */
export type Inquiries = v.InferOutput<typeof inquiriesAnswer>
/** Who waits for an answer. */
export type OpenInquiries = v.InferOutput<typeof openInquiriesAnswer>
