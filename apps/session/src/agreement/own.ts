/** What the parts of one's own page are handed: the agreement as it stands, and where what is done to it goes. */
import type { AgreementView } from '@holdfast/wire'
import type { At } from './sign.ts'

/** One's own agreement; whatever is done to it answers with the agreement after it. */
export type Own = {
  readonly where: At
  readonly view: AgreementView
  readonly onView: (view: AgreementView) => void
}

/** So many letters the rules take in a remark (CO56). */
export const REMARK_LIMIT = 2000
