/** Screenings for practitioners, over HTTP: ask somebody of an hour, take it back, read it whole, and write down what was made of it. */
import { addReview, askScreening, noteRead, recordAct, takeBackScreening } from '@holdfast/db'
import { makeId } from '@holdfast/domain'
import { languagesOf } from '@holdfast/risk-screening'
import { askScreeningBody, reviewBody, type AskScreeningBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import type { Two } from '../agreements/whose.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { screeningIn } from '../encounters/params.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import { isWellMade, reviewOf } from './review.ts'
import { deskAbout, screeningsAbout, theirScreening } from './theirs.ts'

const PATH = '/:encounter/seats/:seat/screenings'
const WHO = ['not-allowed', 'not-found'] as const

/** Routes below `/api/encounters/:encounter/seats/:seat/screenings`. */
export const deskScreeningRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'screenings',
        'What was asked of a participant in your hours, and what can be asked. Leaves an audit entry.',
        WHO,
      ),
      async c => {
        const two = await deskAbout(deps, c.req.param(), c.var.actor.person)
        const subject = two.theirs.kept.me.seat
        await recordAct(
          deps.db,
          auditOf(deps, { actor: c.var.actor.person, act: 'record-read', subject, code: 'screenings' }),
        )
        return c.json(await screeningsAbout(deps, two))
      },
    )
    .post(
      PATH,
      signed,
      described('askScreening', 'Ask a participant to answer. Asked twice before they sent it, it is asked once.', [
        'malformed-body',
        'not-askable',
        ...WHO,
      ]),
      jsonBody(askScreeningBody),
      async c => {
        const two = await deskAbout(deps, c.req.param(), c.var.actor.person)
        await ask(deps, two, c.req.valid('json'))
        return c.json(await screeningsAbout(deps, two))
      },
    )
    .delete(
      `${PATH}/:screening`,
      signed,
      described('takeBackScreening', 'It is not asked any more; what they filled in is gone.', [
        'screening-closed',
        ...WHO,
      ]),
      async c => {
        const { person } = c.var.actor
        const two = await deskAbout(deps, c.req.param(), person)
        const { id, encounter } = await theirScreening(deps, two, screeningIn(c.req.param('screening')))
        const audit = auditOf(deps, { actor: person, act: 'screening-taken-back', subject: id })
        const done = await takeBackScreening(deps.db, { id, by: person, at: deps.clock(), audit })
        if (!done.ok) throw new Refused(done.error === 'screening-sent' ? 'screening-closed' : 'not-found')
        // It may have been asked in another hour than the one it is looked at from.
        await tellPrepared(deps, encounter, two.theirs.facts.person)
        return c.json(await screeningsAbout(deps, two))
      },
    )
    .get(
      `${PATH}/:screening`,
      signed,
      described(
        'screeningReview',
        'One screening, whole. Leaves an audit entry; answers that waited count as read.',
        WHO,
      ),
      async c => {
        const { person } = c.var.actor
        const two = await deskAbout(deps, c.req.param(), person)
        const { id } = await theirScreening(deps, two, screeningIn(c.req.param('screening')))
        const audit = auditOf(deps, { actor: person, act: 'screening-read', subject: id })
        await noteRead(deps.db, { id, by: person, at: deps.clock(), audit })
        return c.json(await reviewOf(deps, two, await theirScreening(deps, two, id)))
      },
    )
    .post(
      `${PATH}/:screening/reviews`,
      signed,
      described(
        'reviewScreening',
        'Write down what you make of it, with a decision on each safeguard you thought of.',
        ['malformed-body', 'screening-open', 'review-changed', ...WHO],
      ),
      jsonBody(reviewBody),
      async c => {
        const { person } = c.var.actor
        const two = await deskAbout(deps, c.req.param(), person)
        const { id } = await theirScreening(deps, two, screeningIn(c.req.param('screening')))
        const { words, seen, decisions } = c.req.valid('json')
        const at = deps.clock()
        if (!isWellMade(c.req.valid('json'), at)) throw new Refused('malformed-body', { fields: ['decisions'] })
        const audit = auditOf(deps, { actor: person, act: 'screening-reviewed', subject: id })
        const kept = await addReview(deps.db, { screening: id, by: person, at, words, decisions, seen, audit })
        if (!kept.ok) throw new Refused(kept.error)
        return c.json(await reviewOf(deps, two, await theirScreening(deps, two, id)))
      },
    )
}

async function ask(deps: Deps, two: Two, { instrument, language }: AskScreeningBody): Promise<void> {
  const askable = deps.screening.library.of(instrument)
  if (!askable || !languagesOf(askable).includes(language)) throw new Refused('not-askable')
  const id = makeId('screening', deps.random)
  const askedBy = two.mine.facts.person
  const asked = await askScreening(deps.db, {
    id,
    encounter: two.theirs.kept.encounter,
    person: two.theirs.facts.person,
    instrument,
    version: askable.instrument.version,
    language,
    askedBy,
    askedAt: deps.clock(),
    audit: auditOf(deps, { actor: askedBy, act: 'screening-asked', subject: id }),
  })
  if (asked === 'asked') await tellTheirs(deps, two)
}

/** Whoever is asked, and the practitioners in the room, look anew. */
const tellTheirs = (deps: Deps, { theirs }: Two) => tellPrepared(deps, theirs.kept.encounter, theirs.facts.person)
