/** What is sent about a licence, as a server takes it: the rules of jurisdictions read what stands in it. */
import * as v from 'valibot'
import { id } from '../fields.ts'

/** A practitioner writes one thing down. */
export const licenceBody = v.strictObject({
  act: v.record(v.string(), v.unknown()),
  /** A colleague, whose licence was looked up; left out where it is one's own. */
  whose: v.optional(id('practitioner')),
})
