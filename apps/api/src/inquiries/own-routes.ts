/** A client asks about what is kept and who reads it, and reads what was answered: theirs alone, whoever else is in the hour. */
import { writeInquiry } from '@holdfast/db'
import { inquiryBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { Refused } from '../problems.ts'
import { inquiriesView } from './view.ts'

/** Routes below `/api/confidentiality`. No address names whose they are: the login does. */
export const ownInquiryRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/inquiries',
      signed,
      described('ownInquiries', 'What the signed-in client asked about what is kept, and what was answered.', [
        'not-allowed',
      ]),
      async c => {
        if (c.var.side !== 'client') throw new Refused('not-allowed')
        return c.json(await inquiriesView(deps, c.var.actor.person))
      },
    )
    .post(
      '/inquiries',
      signed,
      described(
        'inquire',
        'A client asks practitioners of their hours, in their own words. Sent again it is kept once.',
        ['malformed-body', 'not-allowed', 'note-refused'],
      ),
      jsonBody(inquiryBody),
      async c => {
        if (c.var.side !== 'client') throw new Refused('not-allowed')
        const { person } = c.var.actor
        const { id, words } = c.req.valid('json')
        const written = await writeInquiry(deps.db, {
          entry: { person, by: person, at: deps.clock(), act: { kind: 'asked', id, words } },
          audit: auditOf(deps, { actor: person, act: 'inquiry-asked', subject: id }),
        })
        if (!written.ok) throw new Refused('note-refused', { note: written.error })
        return c.json(await inquiriesView(deps, person))
      },
    )
}
