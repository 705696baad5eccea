/** Practitioners read and answer what somebody of their hours asks about what is kept; a practitioner of nobody's hour reads nothing. */
import { openInquiriesFor, recordAct, writeInquiry } from '@holdfast/db'
import { inquiryAnswerBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { desk } from '../encounters/desk.ts'
import { guestOf } from '../identity/guest.ts'
import { Refused } from '../problems.ts'
import { inquiriesView } from './view.ts'

const PATH = '/:encounter/seats/:seat/inquiries'

/** Routes below `/api/encounters/:encounter`. */
export const deskInquiryRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('inquiries', 'What a participant asked about what is kept, for practitioners. Leaves an audit entry.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const { kept, facts } = await guestOf(deps, mine, c.req.param('seat'))
        const read = {
          actor: c.var.actor.person,
          act: 'record-read',
          subject: kept.me.seat,
          code: 'inquiries',
        } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(await inquiriesView(deps, facts.person))
      },
    )
    .post(
      PATH,
      signed,
      described(
        'answerInquiry',
        'A practitioner answers what a participant asked; a later answer stands beside the earlier. Sent again it is kept once.',
        ['malformed-body', 'not-allowed', 'not-found', 'note-refused'],
      ),
      jsonBody(inquiryAnswerBody),
      async c => {
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const { facts } = await guestOf(deps, mine, c.req.param('seat'))
        const by = c.var.actor.person
        const { id, of, words } = c.req.valid('json')
        const written = await writeInquiry(deps.db, {
          entry: { person: facts.person, by, at: deps.clock(), act: { kind: 'answered', id, of, words } },
          audit: auditOf(deps, { actor: by, act: 'inquiry-answered', subject: of }),
        })
        if (!written.ok) throw new Refused('note-refused', { note: written.error })
        return c.json(await inquiriesView(deps, facts.person))
      },
    )
}

/** The route `/api/inquiries`: it tells who waits and not what they asked, so it leaves no trace in the record. */
export const openInquiryRoutes = (deps: Deps) =>
  new Hono<Signed>().get(
    '/',
    signedIn(deps),
    described('openInquiries', 'Who in your hours waits for an answer about what is kept.', ['not-allowed']),
    async c => {
      if (c.var.side !== 'desk') throw new Refused('not-allowed')
      const open = await openInquiriesFor(deps.db, c.var.actor.person, deps.clock())
      return c.json({ open: open.map(one => ({ ...one, hours: [...one.hours] })) })
    },
  )
