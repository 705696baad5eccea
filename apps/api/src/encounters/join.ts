/** Ask to join: facts, answer, audit, ticket. Only check-in knows a rule. */
import { decisionsOn } from '@holdfast/check-in'
import { keepJoin, writeDecision, type Login } from '@holdfast/db'
import { after, type EncounterId, type SeatId } from '@holdfast/domain'
import { RULES_VERSION } from '@holdfast/jurisdictions'
import { peerIdOf } from '@holdfast/room'
import type { JoinAnswer, JoinBody } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import { Refused } from '../problems.ts'
import { keptDecision } from '../licences/kept-decision.ts'
import { iceServersFor } from '../rooms/turn.ts'
import { readTicket, writeTicket, type Ticket } from '../ticket.ts'
import { gather } from './facts.ts'

/** The path of a seat's own link, and the `path` option of an unmodified PeerJS client. */
const PATHS = {
  link: (encounter: EncounterId): string => `/api/rooms/${encounter}/link`,
  peerjs: (): string => '/peerjs',
} as const

/** A ticket for a cleared participant; anyone else is refused with the checklist that says what is missing. */
export async function join(
  deps: Deps,
  actor: Login,
  encounter: EncounterId,
  { for: via, pass }: JoinBody,
): Promise<JoinAnswer> {
  const { kept, facts, answer, checklist } = await gather(deps, encounter, actor.person)
  const decided = decisionsOn(facts)
  const decision = decided && { encounter, person: actor.person, decision: keptDecision(decided, facts.now) }
  await keepJoin(deps.db, {
    encounter,
    answered: {
      person: actor.person,
      at: facts.now,
      answer: answer.kind,
      policy: facts.policy.version,
      rules: RULES_VERSION,
      checks: checklist,
    },
    audit: auditOf(deps, { actor: actor.person, act: `join-${answer.kind}`, subject: encounter }),
    beside: decision ? [writeDecision(deps.db, decision)] : [],
  })
  if (answer.kind === 'held') throw new Refused('check-in-held', { checklist })
  if (answer.kind === 'refused') throw new Refused('check-in-refused', { checklist })
  const whose = { encounter, seat: kept.me.seat, login: actor.id }
  const epoch = via === 'link' && pass !== undefined ? await epochOfPage(deps, whose, pass) : null
  const ticket: Ticket = {
    ...whose,
    via,
    number: epoch ?? deps.ticketNumber(facts.now),
    expires: after(facts.now, deps.policy.ticketLives),
  }
  return {
    ticket: writeTicket(deps.ticketKey, ticket),
    path: PATHS[via](encounter),
    peerId: peerIdOf(ticket.seat, ticket.number),
    expires: ticket.expires,
    iceServers: iceServersFor(deps.config, ticket.seat, facts.now),
    checklist,
  }
}

/** The page life that a good pass goes on with; null when it is none or of another login. A seat that moved on is refused. */
async function epochOfPage(
  deps: Deps,
  { encounter, seat, login }: { readonly encounter: EncounterId; readonly seat: SeatId; readonly login: Login['id'] },
  text: string,
): Promise<number | null> {
  const read = readTicket(deps.ticketKey, text)
  if (!read.ok || read.value.via !== 'pass') return null
  const pass = read.value
  if (pass.encounter !== encounter || pass.seat !== seat || pass.login !== login) return null
  const present = await deps.rooms.epochOf(encounter, seat)
  if (present > pass.number) throw new Refused('seat-moved')
  return present === pass.number && deps.clock() <= pass.expires ? present : null
}
