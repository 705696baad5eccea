/** What is sent on the sheet before contact, as a server takes it; a page needs only the types. */
import { arrangementAct } from '@holdfast/safety'
import * as v from 'valibot'

/** A practitioner writes one thing. */
export const arrangementBody = v.strictObject({ act: arrangementAct })
