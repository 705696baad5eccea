/** What is asked and answered about what is kept, as a server takes it; a page needs only the types. */
import { INQUIRY_WORDS_LIMIT } from '@holdfast/domain'
import * as v from 'valibot'
import { id, shortText } from '../fields.ts'

const words = shortText(INQUIRY_WORDS_LIMIT)

/** Somebody asks in their own words. */
export const inquiryBody = v.strictObject({ id: id('message'), words })

/** A practitioner answers one question. */
export const inquiryAnswerBody = v.strictObject({ id: id('message'), of: id('message'), words })
