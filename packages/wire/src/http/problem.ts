/** An error as RFC 9457 problem details with a stable code; never with anything that the caller sent. */
import type { Refusal } from '@holdfast/consent'
import * as v from 'valibot'
import { checklistField } from './checklist.ts'
import { judgementRefusal } from './judgements.ts'
import { REFUSAL_CODES, REFUSALS, type RefusalCode } from '../refusal.ts'

/** The media type of a problem (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json'

/** The body of every HTTP answer that is a no. `type` is an address on the same server that explains the code. */
export const problemBody = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(REFUSAL_CODES),
  /** Which fields of the body were not as expected, by name; never their values. */
  fields: v.optional(v.array(v.string())),
  /** With `check-in-held` and `check-in-refused`: what is passed, to do, or a no. */
  checklist: v.optional(checklistField),
  /** With `agreement-refused`: which rule of agreements says no. */
  refusal: v.optional(v.custom<Refusal>(code => typeof code === 'string')),
  /** With `not-composed`: every reason, with its clause, its open place and its language where it has one. */
  missing: v.optional(
    v.array(
      v.object({
        kind: v.string(),
        clause: v.nullable(v.string()),
        parameter: v.nullable(v.string()),
        language: v.nullable(v.string()),
      }),
    ),
  ),
  /** With `judgement-refused`: all that stands against it, by field or by factor; never what stood there. */
  refusals: v.optional(v.array(judgementRefusal)),
  /**
   * With `note-refused`, `duty-refused`, `arrangement-refused` and `help-refused`: which rule says no, or what an observation lacks. With `malformed-body` of a licence: what is
   * wrong, in the order of `fields`.
   */
  note: v.optional(v.string()),
  /** With `plan-refused`: which rule of plans says no. */
  plan: v.optional(v.string()),
})

/** The body of every HTTP answer that is a no. */
export type Problem = v.InferOutput<typeof problemBody>

/** What may stand in a problem besides its code. */
export type ProblemExtras = Pick<Problem, 'fields' | 'checklist' | 'refusal' | 'missing' | 'refusals' | 'note' | 'plan'>

/** The problem of a refusal code. */
export const problemOf = (code: RefusalCode, extras: ProblemExtras = {}): Problem => ({
  type: `/problems/${code}`,
  title: REFUSALS[code][1],
  status: REFUSALS[code][0],
  code,
  ...extras,
})
