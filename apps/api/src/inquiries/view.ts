/** What somebody asked about what is kept, with its answers, as they and practitioners of their hours read it. */
import { inquiriesOf, type KeptInquiry } from '@holdfast/db'
import { inquiriesIn, type PersonId } from '@holdfast/domain'
import type { Inquiries } from '@holdfast/wire'
import type { Deps } from '../deps.ts'

/** All that one person asked. */
export async function inquiriesView(deps: Deps, person: PersonId): Promise<Inquiries> {
  const inquiries = inquiriesIn(await inquiriesOf(deps.db, person))
  return {
    now: deps.clock(),
    inquiries: inquiries.map(({ asked, answers }) => ({ ...written(asked), answers: answers.map(answer) })),
  }
}

const written = ({ at, act }: KeptInquiry) => ({ id: act.id, at, words: act.words })
const answer = (entry: KeptInquiry) => ({ ...written(entry), by: entry.name })
