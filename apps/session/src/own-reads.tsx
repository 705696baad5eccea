/** One's own agreement, and what somebody reads of what is written about the work with them; each is there only when there is something. */
import type { JSX } from 'solid-js'
import { YourAgreementButton } from './agreement/your-agreement.tsx'
import type { Api } from './api.ts'
import { OwnIdentityButton } from './identity/lazy.tsx'
import { OwnJudgementButton } from './judgement/lazy.tsx'
import { LicencesButton } from './licences/lazy.tsx'
import { OwnNotesButton } from './notes/lazy.tsx'
import type { Hour } from './state/encounter.ts'

/** The ways to it, in one row. */
export const OwnReads = (props: { readonly api: Api; readonly hour: Hour }): JSX.Element => (
  <>
    <YourAgreementButton api={props.api} hour={props.hour} />
    <OwnJudgementButton api={props.api} hour={props.hour} />
    <OwnIdentityButton api={props.api} hour={props.hour} />
    <LicencesButton api={props.api} hour={props.hour} />
    <OwnNotesButton api={props.api} hour={props.hour} />
  </>
)
