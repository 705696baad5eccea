/** Keys of new devices over HTTP: a person asks with one, and a practitioner gives their word for it or does not. */
import { askEnds, isWaiting, keyId, type Agreement, type AgreementEvent, type KeyAsk } from '@holdfast/consent'
import { keepKeyAsk, keyAsksOf, removeKeyAsk } from '@holdfast/db'
import type { PersonId } from '@holdfast/domain'
import { keyAskAnswerBody, keyAskBody, type KeyAsks } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import { roleIn } from './view.ts'
import { whose, type Two } from './whose.ts'

const PATH = '/:encounter/seats/:seat/agreement/keys'
const REFUSALS = ['not-allowed', 'not-found', 'agreement-refused'] as const

/** Routes below `/api/encounters/:encounter/seats/:seat/agreement/keys`. */
export const keyAskRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'keyAsks',
        'Keys of new devices that wait for a practitioner’s word; none where no agreement was opened.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const two = await whose(deps, c.req.param(), c.var.actor.person)
        const agreement = await deps.agreements.of(two.theirs.facts.person)
        const none: KeyAsks = { now: deps.clock(), keys: [], asks: [] }
        return c.json(agreement ? await asksFor(deps, { ...two, agreement }) : none)
      },
    )
    .post(
      PATH,
      signed,
      described(
        'askForKey',
        'Someone whose earlier key is not at hand asks with a new one. An earlier ask of theirs is gone; this one waits for a while.',
        ['malformed-body', ...REFUSALS],
      ),
      jsonBody(keyAskBody),
      async c => {
        const at = await found(deps, c.req.param(), c.var.actor.person)
        const person = at.mine.facts.person
        const { id } = at.agreement
        const { key, proof } = c.req.valid('json')
        const ask = await deps.agreements.ask(id, { kind: 'key-enrolled', person, key, proof, vouched: null })
        if (!ask.ok) throw new Refused('agreement-refused', { refusal: ask.error })
        const audit = auditOf(deps, { actor: person, act: 'key-asked', subject: id })
        await keepKeyAsk(deps.db, { agreement: id, ask: ask.value, audit })
        return c.json(await told(deps, at))
      },
    )
    .post(
      `${PATH}/answer`,
      signed,
      described(
        'answerKeyAsk',
        'A practitioner gives their signed word for a key that waits, or says no; whoever asked takes it back.',
        ['malformed-body', ...REFUSALS],
      ),
      jsonBody(keyAskAnswerBody),
      async c => {
        const at = await found(deps, c.req.param(), c.var.actor.person)
        const { kid, vouched } = c.req.valid('json')
        const ask = (await waiting(deps, at)).find(({ key }) => keyId(key) === kid)
        if (!ask) throw new Refused('agreement-refused', { refusal: 'ask-missing' })
        if (vouched === null) await removed(deps, at, ask)
        else await enrolled(deps, at, { kind: 'key-enrolled', ...partsOf(ask), vouched })
        return c.json(await told(deps, at))
      },
    )
}

type At = Two & { readonly agreement: Agreement }
type Enrolling = Extract<AgreementEvent, { kind: 'key-enrolled' }>

const partsOf = ({ person, key, proof }: KeyAsk) => ({ person, key, proof })

async function found(deps: Deps, at: { encounter: string; seat: string }, person: PersonId): Promise<At> {
  const two = await whose(deps, at, person)
  const agreement = await deps.agreements.of(two.theirs.facts.person)
  if (!agreement) throw new Refused('not-found')
  return { ...two, agreement }
}

const isOfPractice = ({ mine }: At): boolean => mine.facts.role === 'practitioner'

/** What waits now and may be seen: a practitioner sees all of it, everyone else their own. */
async function waiting(deps: Deps, at: At): Promise<readonly KeyAsk[]> {
  const asks = await keyAsksOf(deps.db, at.agreement.id)
  const now = { now: deps.clock(), policy: deps.policy }
  return asks.filter(
    ask => isWaiting(ask, at.agreement, now) && (isOfPractice(at) || ask.person === at.mine.facts.person),
  )
}

/** A no of the practitioner, or whoever asked takes it back. */
async function removed(deps: Deps, { mine, agreement: { id } }: At, { person, key }: KeyAsk): Promise<void> {
  const actor = mine.facts.person
  const act = actor === person ? 'key-ask-taken-back' : 'key-ask-declined'
  const name = { agreement: id, person, kid: keyId(key) }
  const answer = await removeKeyAsk(deps.db, name, auditOf(deps, { actor, act, subject: id }))
  if (answer === 'gone') throw new Refused('agreement-refused', { refusal: 'ask-missing' })
}

/** Key, proof and word become one entry, and the ask goes with it. */
async function enrolled(deps: Deps, at: At, event: Enrolling): Promise<void> {
  if (!isOfPractice(at)) throw new Refused('not-allowed')
  const actor = at.mine.facts.person
  const after = await deps.agreements.happen(at.agreement.id, {
    event,
    contract: null,
    answers: { person: event.person, kid: keyId(event.key) },
    audit: subject => auditOf(deps, { actor, act: 'key-enrolled', subject }),
  })
  if (!after.ok) throw new Refused('agreement-refused', { refusal: after.error })
}

/** The others in the room see that something is new, and whoever acted what waits now. */
async function told(deps: Deps, { mine, theirs }: At): Promise<KeyAsks> {
  const agreement = await deps.agreements.of(theirs.facts.person)
  if (!agreement) throw new Refused('not-found')
  await tellPrepared(deps, theirs.kept.encounter, theirs.facts.person)
  return asksFor(deps, { mine, theirs, agreement })
}

async function asksFor(deps: Deps, at: At): Promise<KeyAsks> {
  const { agreement } = at
  const me = at.mine.facts.person
  const keysOf = (person: PersonId) =>
    agreement.keys.filter(key => key.person === person && key.revoked === null).map(({ kid }) => kid)
  const asks = await waiting(deps, at)
  return {
    now: deps.clock(),
    keys: keysOf(me),
    asks: asks.map(({ person, key, at: asked }) => ({
      person,
      role: roleIn(agreement, person),
      isMine: person === me,
      key,
      at: asked,
      ends: askEnds({ at: asked }, deps.policy),
      earlier: keysOf(person),
    })),
  }
}
