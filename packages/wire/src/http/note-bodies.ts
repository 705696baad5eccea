/** What is sent about an hour, as a server takes it; a page needs only the types. */
import { noteAct } from '@holdfast/safety'
import * as v from 'valibot'

/** A practitioner notes one thing. */
export const noteBody = v.strictObject({ act: noteAct })
