/** A card check, over HTTP: a practitioner asks for it, the person it is about may do it on the provider's page, and what came is written. */
import { writeIdentityEntry } from '@holdfast/db'
import {
  after,
  CARD_PAGE_OPEN,
  cardWaiting,
  makeId,
  matchingOf,
  namesCompared,
  type CardSeen,
  type CardWaiting,
  type IdentityAct,
  type IdentityId,
  type IdentityLog,
  type PersonId,
} from '@holdfast/domain'
import { cardAskBody, type CardPage } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { desk } from '../encounters/desk.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'
import type { CardProvider, CardSays, NotSaid } from './card-provider.ts'
import { guestOf } from './guest.ts'

const SEAT = '/:encounter/seats/:seat/card-check'

/** Routes below `/api/encounters/:encounter`. Where no provider is set up there is nothing to find. */
export const cardRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .post(
      SEAT,
      signed,
      described(
        'askCardCheck',
        'A practitioner asks that a participant may have a card checked on the payment provider’s own page. That it was asked is kept, and nothing of the provider’s. Sent again it is the same page.',
        ['malformed-body', 'not-allowed', 'not-found', 'note-refused'],
      ),
      jsonBody(cardAskBody),
      async c => {
        const provider = providerOf(deps)
        const mine = await desk(deps, c.req.param('encounter'), c.var.actor.person)
        const theirs = await guestOf(deps, mine, c.req.param('seat'))
        const asking = askingIn(theirs, c.req.valid('json').id)
        const page = await pageOf(deps, provider, asking)
        // Kept once there is a page: what never came about is no asking.
        if (page.came !== 'page') return c.json(page)
        const act = { kind: 'card-asked', id: asking.id } as const
        const kept = cardWaiting(await write(deps, theirs, { by: c.var.actor.person, act }), asking.at)
        // Pressed twice at once: the page of the one that was kept is the page.
        return c.json(kept === null || kept.at === asking.at ? page : await pageOf(deps, provider, kept))
      },
    )
    .post(
      `${SEAT}/came`,
      signed,
      described(
        'readCardCheck',
        'A practitioner asks the payment provider what came of the card check. What compares is written as evidence; nothing of the card is kept.',
        ['not-allowed', 'not-found', 'note-refused'],
      ),
      async c => {
        const provider = providerOf(deps)
        const by = c.var.actor.person
        const mine = await desk(deps, c.req.param('encounter'), by)
        const theirs = await guestOf(deps, mine, c.req.param('seat'))
        const asked = waitingFor(theirs)
        const said = await provider.read(asked)
        if (!said.ok) return c.json(notSaid(deps, said.error))
        const answer = answered(said.value, theirs.kept.me.name, asked.id)
        if (answer === null) return c.json({ came: said.value.stands === 'closed' ? 'closed' : 'not-yet' } as const)
        await write(deps, theirs, { by, act: { ...answer, id: makeId('identity', deps.random) } })
        await tellPrepared(deps, theirs.kept.encounter, theirs.facts.person)
        return c.json({ came: 'written' } as const)
      },
    )
    .post(
      '/:encounter/card-check',
      signed,
      described(
        'ownCardCheck',
        'The payment provider’s page for a card check that the signed-in person was asked for, while it can be used.',
        ['not-found'],
      ),
      async c => {
        const provider = providerOf(deps)
        const own = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const waiting = waitingFor(own)
        if (own.facts.now >= waiting.open) throw new Refused('not-found')
        return c.json(await pageOf(deps, provider, waiting))
      },
    )
}

function providerOf({ cardProvider }: Deps): CardProvider {
  if (cardProvider === null) throw new Refused('not-found')
  return cardProvider
}

/** The asking of this id: the one that waits, or a new one. */
function askingIn({ facts: { identity, now } }: Gathered, id: IdentityId): CardWaiting {
  const waiting = cardWaiting(identity, now)
  if (waiting?.id === id) return waiting
  if (identity.some(({ act }) => act.id === id)) throw new Refused('note-refused', { note: 'id-used' })
  return { id, at: now, open: after(now, CARD_PAGE_OPEN) }
}

function waitingFor({ facts }: Gathered): CardWaiting {
  const waiting = cardWaiting(facts.identity, facts.now)
  if (waiting === null) throw new Refused('not-found')
  return waiting
}

async function pageOf(deps: Deps, provider: CardProvider, asking: CardWaiting): Promise<CardPage> {
  const page = await provider.page(asking)
  return page.ok ? { came: 'page', id: asking.id, url: page.value, open: asking.open } : notSaid(deps, page.error)
}

/** Whoever runs this server may have to look at its setting. */
function notSaid(deps: Deps, came: NotSaid): { readonly came: NotSaid } {
  deps.log({ level: 'warning', warning: `card-check-${came}` })
  return { came }
}

/** The provider's answer as evidence: three words, and which asking it answers. */
function answered(says: CardSays, known: string, asked: IdentityId): Omit<CardSeen, 'id'> | null {
  if (says.stands !== 'done') return null
  const { name, street, postcode } = says
  return {
    kind: 'payment',
    asked,
    name: namesCompared(known, name),
    street: matchingOf(street),
    postcode: matchingOf(postcode),
  }
}

async function write(
  deps: Deps,
  { kept, facts }: Gathered,
  { by, act }: { readonly by: PersonId; readonly act: IdentityAct },
): Promise<IdentityLog> {
  const written = await writeIdentityEntry(deps.db, {
    entry: { person: facts.person, by, at: facts.now, act },
    audit: auditOf(deps, { actor: by, act: 'identity-seen', subject: kept.me.seat, code: act.kind }),
  })
  if (!written.ok) throw new Refused('note-refused', { note: written.error })
  return written.value
}
