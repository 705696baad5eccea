/** What is sent in a matter, as a server takes it; a page needs only the types. */
import { dutyAct } from '@holdfast/safety'
import * as v from 'valibot'
import { id } from '../fields.ts'

/** A practitioner does one thing in a matter; the first opens it. */
export const dutyBody = v.strictObject({ matter: id('matter'), act: dutyAct })
