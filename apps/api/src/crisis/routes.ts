/** Where a guest of the hour is, their emergency plan and whom to call: for its practitioners, and the plan for themselves. */
import { recordAct, recordOpenings, recordPlaceRead, writePlan } from '@holdfast/db'
import { instant } from '@holdfast/domain'
import { isOrdinary, type PlanAct } from '@holdfast/safety'
import { cardOpenedBody, placeReadBody, planBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { desk } from '../encounters/desk.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { preparedBy } from '../encounters/routes.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import { crisisView, placeOfPlan, planView } from './view.ts'

const OF_GUEST = '/:encounter/seats/:seat'

/** Routes below `/api/encounters/:encounter`. */
export const crisisRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      `${OF_GUEST}/crisis`,
      signed,
      described(
        'crisis',
        'All that the crisis card of a guest is built from, for practitioners in the ordinary hour. Leaves an audit entry.',
        ['not-allowed', 'not-found', 'outside-hour'],
      ),
      async c => {
        const { person } = c.var.actor
        const guest = await guestOf(deps, c.req.param(), person)
        if (!isOrdinary(guest.kept.hour, deps.policy, guest.facts.now)) throw new Refused('outside-hour')
        const read = { actor: person, act: 'record-read', subject: guest.facts.person, code: 'crisis' } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(crisisView(guest))
      },
    )
    .post(
      `${OF_GUEST}/crisis`,
      signed,
      described(
        'readPlace',
        'The same at any time, with a reason. The reason is kept before anything is shown, and leaves an audit entry.',
        ['malformed-body', 'not-allowed', 'not-found'],
      ),
      jsonBody(placeReadBody),
      async c => {
        const { person } = c.var.actor
        const guest = await guestOf(deps, c.req.param(), person)
        const { reason, words } = c.req.valid('json')
        await recordPlaceRead(deps.db, {
          encounter: guest.kept.encounter,
          person: guest.facts.person,
          by: person,
          reason,
          words,
          at: guest.facts.now,
          audit: auditOf(deps, { actor: person, act: 'place-read', subject: guest.facts.person, code: reason }),
        })
        return c.json(crisisView(guest))
      },
    )
    .post(
      `${OF_GUEST}/crisis/opened`,
      signed,
      described('cardOpened', 'When the crisis card was opened: told once there is a line, and kept once.', [
        'malformed-body',
        'not-allowed',
        'not-found',
      ]),
      jsonBody(cardOpenedBody),
      async c => {
        const { person } = c.var.actor
        const { kept, facts } = await guestOf(deps, c.req.param(), person)
        const openings = await recordOpenings(deps.db, {
          encounter: kept.encounter,
          person: facts.person,
          by: person,
          // A clock that is ahead opened nothing in the future.
          openedAt: c.req.valid('json').openedAt.map(at => instant(Math.min(at, facts.now))),
          toldAt: facts.now,
          audit: () => auditOf(deps, { actor: person, act: 'card-opened', subject: facts.person }),
        })
        return c.json({ kept: openings })
      },
    )
    .post(
      `${OF_GUEST}/plan`,
      signed,
      described('makePlan', 'A practitioner makes or completes the emergency plan of a guest for a place.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'plan-refused',
      ]),
      jsonBody(planBody),
      async c => {
        const { act } = c.req.valid('json')
        if (act.kind !== 'make') throw new Refused('not-allowed')
        return c.json(await said(deps, await guestOf(deps, c.req.param(), c.var.actor.person), act, c.var.actor.person))
      },
    )
    .get(
      '/:encounter/plan',
      signed,
      described('ownPlan', 'The emergency plan of a guest where they are now, for themselves.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { kept, facts } = await ownPart(deps, c.req.param('encounter'), c.var.actor.person)
        return c.json(planView(kept.plans, kept.whereabouts && placeOfPlan(kept.whereabouts), facts.now))
      },
    )
    .post(
      '/:encounter/plan',
      signed,
      described('nameContact', 'A guest names whom to call where they are, or that nobody is named.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'plan-refused',
      ]),
      jsonBody(planBody),
      async c => {
        const { act } = c.req.valid('json')
        if (act.kind !== 'name') throw new Refused('not-allowed')
        return c.json(await said(deps, await ownPart(deps, c.req.param('encounter'), c.var.actor.person), act))
      },
    )
}

/** Someone of a practitioner's own hour who is no practitioner. */
async function guestOf(
  deps: Deps,
  at: { readonly encounter: string; readonly seat: string },
  person: Gathered['facts']['person'],
): Promise<Gathered> {
  const guest = await preparedBy(deps, await desk(deps, at.encounter, person), at.seat)
  if (guest.facts.role === 'practitioner') throw new Refused('not-found')
  return guest
}

/** A guest's own part of an hour; a practitioner has none. */
async function ownPart(deps: Deps, encounter: string, person: Gathered['facts']['person']): Promise<Gathered> {
  const mine = await gather(deps, encounterIn(encounter), person)
  if (mine.facts.role === 'practitioner') throw new Refused('not-allowed')
  return mine
}

/** Writes what was said for a guest's plan, tells the desk, and answers with the plan that holds at the place it is for. */
async function said(deps: Deps, { kept, facts }: Gathered, act: PlanAct, by = facts.person) {
  const written = await writePlan(deps.db, {
    person: facts.person,
    act,
    spoken: { by, at: facts.now },
    audit: [auditOf(deps, { actor: by, act: 'plan-written', subject: facts.person, code: act.kind })],
  })
  if (!written.ok) throw new Refused('plan-refused', { plan: written.error })
  await tellPrepared(deps, kept.encounter, facts.person)
  return planView(written.value, act.place, facts.now)
}
