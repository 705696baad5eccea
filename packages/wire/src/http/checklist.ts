/** A participant's checklist, and the answer of check-in, as they cross the network. */
import type { CheckCode, RefusalReason, Remedy } from '@holdfast/check-in'
import { ROLES } from '@holdfast/domain'
import * as v from 'valibot'
import { code, instantField } from '../fields.ts'

const answer = v.union([
  v.object({ kind: v.literal('passed') }),
  v.object({
    kind: v.literal('to-do'),
    by: v.picklist(ROLES),
    remedy: code<Remedy>(),
    at: v.exactOptional(instantField),
  }),
  v.object({ kind: v.literal('no'), reason: code<RefusalReason>() }),
])

/** Every check of an hour with its answer, in the order a person meets them. */
export const checklistField = v.array(v.object({ check: code<CheckCode>(), answer }))

/** A participant's checklist. */
export type Checklist = v.InferOutput<typeof checklistField>
