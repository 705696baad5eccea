/** The room over HTTP: participants answer what is asked of them, and a practitioner decides on what is not possible today. */
import { askedOf } from '@holdfast/check-in'
import { saveRoomCheck, saveRoomDecision } from '@holdfast/db'
import { isId, type RoomCheck } from '@holdfast/domain'
import { roomCheckBody, roomDecisionBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { preparedBy } from '../encounters/routes.ts'
import { preparationOf, viewOf } from '../encounters/view.ts'
import { Refused } from '../problems.ts'
import { tellPrepared } from './tell.ts'

const isPractitioner = isId('practitioner')

/** Routes below `/api/encounters/:encounter`. */
export const roomCheckRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .put(
      '/:encounter/room-check',
      signed,
      described('roomCheck', 'Answer everything that is asked of you on your room.', [
        'malformed-body',
        'not-found',
        'room-changed',
      ]),
      jsonBody(roomCheckBody),
      async c => {
        const { kept, facts } = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const { answers } = c.req.valid('json')
        refuseUnasked(facts, answers)
        await saveRoomCheck(deps.db, {
          encounter: kept.encounter,
          person: facts.person,
          roomCheck: { answers, statedAt: facts.now },
          audit: auditOf(deps, { actor: facts.person, act: 'room-checked', subject: kept.encounter }),
        })
        return c.json(viewOf(await tellPrepared(deps, kept.encounter, facts.person)))
      },
    )
    .post(
      '/:encounter/seats/:seat/room',
      signed,
      described(
        'decideRoom',
        'A practitioner decides on something that somebody said is not possible today, and why.',
        ['malformed-body', 'not-allowed', 'not-found', 'room-changed'],
      ),
      jsonBody(roomDecisionBody),
      async c => {
        const said = c.req.valid('json')
        const mine = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const { kept, facts } = await preparedBy(deps, mine, c.req.param('seat'))
        const by = mine.kept.me.person
        if (!isPractitioner(by)) throw new Refused('not-allowed')
        if (facts.roomCheck?.answers[said.item] !== 'not-today') throw new Refused('room-changed')
        await saveRoomDecision(deps.db, {
          encounter: kept.encounter,
          person: facts.person,
          decided: { ...said, by, at: facts.now },
          audit: auditOf(deps, { actor: by, act: 'room-decided', subject: kept.me.seat, code: said.decision }),
        })
        return c.json(preparationOf(await tellPrepared(deps, kept.encounter, facts.person)))
      },
    )
}

/** Everything that is asked is answered and nothing else, and of a practitioner's own place only done or not done is kept (CI33). */
function refuseUnasked(facts: Gathered['facts'], answers: RoomCheck['answers']): void {
  const asked = askedOf(facts).map(({ item }) => item)
  const isWhole = Object.keys(answers).length === asked.length && asked.every(item => answers[item] !== undefined)
  if (!isWhole) throw new Refused('room-changed')
  const isDecidedOn = Object.values(answers).includes('not-today')
  if (facts.role === 'practitioner' && isDecidedOn) throw new Refused('malformed-body', { fields: ['answers'] })
}
