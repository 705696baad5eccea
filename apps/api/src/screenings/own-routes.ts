/** What somebody is asked, over HTTP: they see it, fill it in as they go, and send it once. */
import { saveDraft, sendResponse, type FillFailure } from '@holdfast/db'
import type { PersonId } from '@holdfast/domain'
import { findingsOf, isUrgent, misfits } from '@holdfast/risk-screening'
import { saveScreeningBody, sendScreeningBody, type RefusalCode, type ScreeningAnswers } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn, languageIn, screeningIn } from '../encounters/params.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import { notesBy } from './asked.ts'
import { formOf, ownScreening, ownScreeningsOf } from './mine.ts'
import { raise } from './raise.ts'

const PATH = '/:encounter/screenings'
const CLOSED = ['malformed-body', 'not-found', 'screening-changed', 'screening-closed'] as const

/** Routes below `/api/encounters/:encounter/screenings`. */
export const ownScreeningRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('ownScreenings', 'What is asked of you in this hour, and whom you can turn to.', ['not-found']),
      async c =>
        c.json(
          await ownScreeningsOf(deps, await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)),
        ),
    )
    .get(
      `${PATH}/:screening/:language`,
      signed,
      described('screeningForm', 'A form with what you filled in of it, in a language that it has.', ['not-found']),
      async c => {
        const language = languageIn(c.req.param('language'))
        const { mine, ...found } = await at(deps, c.req.param(), c.var.actor.person)
        return c.json(await formOf(deps, mine, { ...found, language }))
      },
    )
    .put(
      `${PATH}/:screening/answers`,
      signed,
      described('saveScreening', 'Save what you filled in so far. Nobody else sees it before you send it.', CLOSED),
      jsonBody(saveScreeningBody),
      async c => {
        const { answers, saves } = c.req.valid('json')
        const { kept, askable } = await at(deps, c.req.param(), c.var.actor.person)
        refuseMisfits(misfits(askable, answers, await notesBy(deps, kept)))
        const saved = await saveDraft(deps.db, { id: kept.id, answers, saves, at: deps.clock() })
        if (!saved.ok) throw new Refused(REFUSED[saved.error])
        return c.json({ saves: saved.value })
      },
    )
    .post(
      `${PATH}/:screening/response`,
      signed,
      described(
        'sendScreening',
        'Send your answers to your practitioner. Sent again, the same answers count once.',
        CLOSED,
      ),
      jsonBody(sendScreeningBody),
      async c => {
        const found = await at(deps, c.req.param(), c.var.actor.person)
        await send(deps, found, c.req.valid('json'))
        return c.json(await ownScreeningsOf(deps, found.mine))
      },
    )
}

const REFUSED: Readonly<Record<FillFailure, RefusalCode>> = {
  'screening-unknown': 'not-found',
  'screening-changed': 'screening-changed',
  'screening-sent': 'screening-closed',
  'screening-taken-back': 'screening-closed',
}

type Found = Awaited<ReturnType<typeof at>>

async function at(deps: Deps, params: { encounter: string; screening: string }, person: PersonId) {
  const id = screeningIn(params.screening)
  const mine = await gather(deps, encounterIn(params.encounter), person)
  return { mine, ...(await ownScreening(deps, mine, id)) }
}

function refuseMisfits(items: readonly string[]): void {
  if (items.length > 0) throw new Refused('malformed-body', { fields: ['answers'] })
}

/** Kept first, with the call where there is one; then practitioners are told. Whoever sent it is told the same either way. */
async function send(
  deps: Deps,
  { mine, kept, askable }: Found,
  { answers, saves }: { readonly answers: ScreeningAnswers; readonly saves: number },
): Promise<void> {
  const notes = await notesBy(deps, kept)
  refuseMisfits(misfits(askable, answers, notes))
  const { encounter, me } = mine.kept
  const now = deps.clock()
  const isCalled = isUrgent(findingsOf(askable, answers, notes))
  const sentBy = auditOf(deps, { actor: me.person, act: 'screening-sent', subject: kept.id })
  const raised = auditOf(deps, { actor: 'system', act: 'screening-raised', subject: kept.id })
  const audit = isCalled ? [sentBy, raised] : [sentBy]
  const sent = await sendResponse(deps.db, { id: kept.id, answers, saves, at: now, isCalled, audit })
  if (!sent.ok) throw new Refused(REFUSED[sent.error])
  // Sent again because the answer was lost: what is still unread is raised again, and whoever knows of it says nothing twice.
  const at = kept.response?.sentAt ?? now
  if (isCalled && !kept.call?.readAt) await raise(deps, { encounter, seat: me.seat, screening: kept.id, at })
  await tellPrepared(deps, encounter, me.person)
}
