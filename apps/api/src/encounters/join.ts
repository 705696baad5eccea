/** Ask to join: facts, answer, audit, ticket. Only check-in knows a rule. */
import { recordAct, type Login } from '@holdfast/db'
import { after, type EncounterId } from '@holdfast/domain'
import { peerIdOf } from '@holdfast/room'
import type { JoinAnswer, JoinBody } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import { Refused } from '../problems.ts'
import { iceServersFor } from '../rooms/turn.ts'
import { writeTicket, type Ticket } from '../ticket.ts'
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
  { for: via }: JoinBody,
): Promise<JoinAnswer> {
  const { kept, facts, answer, checklist } = await gather(deps, encounter, actor.person)
  await recordAct(deps.db, auditOf(deps, { actor: actor.person, act: `join-${answer.kind}`, subject: encounter }))
  if (answer.kind === 'held') throw new Refused('check-in-held', { checklist })
  if (answer.kind === 'refused') throw new Refused('check-in-refused', { checklist })
  const ticket: Ticket = {
    encounter,
    seat: kept.me.seat,
    login: actor.id,
    via,
    number: deps.ticketNumber(facts.now),
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
