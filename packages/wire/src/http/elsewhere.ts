/** What changes for an hour from somewhere else, asked by a guest before they travel. The place goes in a body: no address and no log has it. */
import { ELSEWHERE } from '@holdfast/check-in'
import type { CountryCode } from '@holdfast/domain'
import * as v from 'valibot'

/** What is known of it, and nothing of it is kept. */
export const elsewhereAnswer = v.object({
  /** Could the hour take place from there, as far as the practice knows? */
  practice: v.picklist(ELSEWHERE),
  /** Is there an emergency plan for that country and region? */
  hasPlan: v.boolean(),
  /** The times there when the hour begins: for each a few time zones by their names (IANA) that have it. Empty where none are known. */
  times: v.array(v.array(v.string())),
})

/** Where, and on which day (YYYY-MM-DD). */
const sentElsewhere = v.custom<{
  readonly country: CountryCode
  readonly region: string | null
  readonly on: string
}>(value => typeof value === 'object' && value !== null)

/** What a guest's page asks ahead, by name; known with the page that asks it. */
export const OWN_ELSEWHERE_ENDPOINTS = {
  elsewhere: {
    method: 'POST',
    path: '/api/encounters/:encounter/elsewhere',
    body: sentElsewhere,
    answer: elsewhereAnswer,
  },
} as const

/** What changes for an hour from somewhere else. */
export type ElsewhereView = v.InferOutput<typeof elsewhereAnswer>
