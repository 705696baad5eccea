/** Who somebody is, over HTTP: practitioners of an hour read and write what was seen, and the person reads what stands about them. */
import { recordAct, writeIdentityEntry } from '@holdfast/db'
import { isToCome, type EncounterId, type IdentityAct, type Instant } from '@holdfast/domain'
import { identityBody, type IdentityBody } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { desk } from '../encounters/desk.ts'
import { encounterIn } from '../encounters/params.ts'
import { guestOf } from './guest.ts'
import { preparationOf } from '../encounters/view.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import { identityView, ownIdentity } from './view.ts'

const PATH = '/:encounter/identity'

/** Routes below `/api/encounters/:encounter`. */
export const identityRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described('ownIdentity', 'What was seen of who the signed-in person is, when and by whom.', ['not-found']),
      async c =>
        c.json(await ownIdentity(deps, await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person))),
    )
    .get(
      '/:encounter/seats/:seat/identity',
      signed,
      described(
        'identityOf',
        'All that was written on who a participant is, for practitioners of the hour. Leaves an audit entry.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const theirs = await guestOf(deps, mine, c.req.param('seat'))
        const subject = theirs.kept.me.seat
        const read = { actor: c.var.actor.person, act: 'record-read', subject, code: 'identity' } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(await identityView(deps, theirs, c.var.actor.person))
      },
    )
    .post(
      PATH,
      signed,
      described(
        'identity',
        'A practitioner writes down what they saw of who a participant is, or how an agreed word was answered, takes an entry back, or says why it goes on without a meeting. Sent again it is kept once.',
        ['malformed-body', 'not-allowed', 'not-found', 'note-refused'],
      ),
      jsonBody(identityBody),
      async c => {
        const { seat, act: sent } = c.req.valid('json')
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const { kept, facts } = await guestOf(deps, mine, seat)
        const by = c.var.actor.person
        const act = actOf(sent, kept.encounter, facts.now)
        const written = await writeIdentityEntry(deps.db, {
          entry: { person: facts.person, by, at: facts.now, act },
          audit: auditOf(deps, { actor: by, act: 'identity-seen', subject: seat, code: act.kind }),
        })
        if (!written.ok) throw new Refused('note-refused', { note: written.error })
        return c.json(preparationOf(await tellPrepared(deps, kept.encounter, facts.person)))
      },
    )
}

/** As it is kept. Nobody was met on a day, agreed on a word, or was born in a month, that is still to come. */
function actOf(sent: IdentityBody['act'], encounter: EncounterId, now: Instant): IdentityAct {
  const fields = [
    ...(sent.kind === 'in-person' && isToCome(sent.met.on, now) ? ['act.met.on'] : []),
    ...(sent.kind === 'word-agreed' && isToCome(sent.on, now) ? ['act.on'] : []),
    ...('age' in sent && sent.age.says === 'month' && isToCome(`${sent.age.month}-01`, now) ? ['act.age.month'] : []),
  ]
  if (fields.length > 0) throw new Refused('malformed-body', { fields })
  return sent.kind === 'video' || sent.kind === 'code-word' ? { ...sent, encounter } : sent
}
