/** What people write about an hour, each by its own rules: calls for help, notes, duties, sheets before contact, judgements. */
import { fakeArrangements } from './fake-arrangements.ts'
import { fakeDuties } from './fake-duties.ts'
import { fakeHelp } from './fake-help.ts'
import { fakeJudgement } from './fake-judgement.ts'
import { fakeLicenceDesk } from './fake-licence-desk.ts'
import { fakeNotes } from './fake-notes.ts'

type Asked = { readonly request: string; readonly method: string; readonly part: string }

/** The answer of whichever knows the address; null for any other. */
export const fakeWritten = ({ request, method, part }: Asked, body: { readonly [key: string]: unknown }) =>
  fakeHelp(request, part, body) ??
  fakeLicenceDesk(request, body) ??
  fakeNotes(method, part, body) ??
  fakeDuties(method, part, body) ??
  fakeArrangements(method, part, body) ??
  fakeJudgement(method, part, body)
