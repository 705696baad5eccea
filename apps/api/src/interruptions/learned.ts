/** Something is learned after the fact: it becomes evidence, and the decision follows from all that is known then. */
import { reviseInterruption } from '@holdfast/db'
import type { Instant, SeatId } from '@holdfast/domain'
import { decideWith, learnLater, type Evidence } from '@holdfast/reconnect'
import type { InterruptionView, LearnedBody } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'
import { Refused } from '../problems.ts'
import { auditOfDecisions, breakOf, keptOf, type Deciding } from '../rooms/breaks.ts'
import { viewOf } from './view.ts'

/** Adds what was learned and answers with the interruption as it stands then. Told twice, it changes nothing. */
export async function learned(
  deps: Deps,
  { kept }: Gathered,
  id: string,
  { learned: what, seat }: LearnedBody,
): Promise<InterruptionView> {
  const hour = decidingOf(deps, kept)
  const { roleOf } = hour
  if (seat !== null && roleOf(seat) === null) throw new Refused('not-found')
  const now = deps.clock()
  const { me, encounter } = kept
  const audit = [auditOf(deps, { actor: me.person, act: 'cause-learned', subject: encounter, code: what })]
  const view = await reviseInterruption(deps.db, { encounter, id }, row => {
    const before = breakOf(row)
    const { record, facts } = before
    if (record.state.status === 'open' || facts === null) throw new Refused('interruption-open')
    const item = evidenceOf(what, seat, { by: me.seat, at: record.opened })
    const next = learnLater(record, item, { decide: decideWith(facts, roleOf), at: now })
    if (next === record) return { answer: viewOf(row), next: null, audit: [] }
    const changed = keptOf({ ...before, record: next })
    return { answer: viewOf(changed), next: changed, audit: [...audit, ...auditOfDecisions(hour, row, changed)] }
  })
  if (view === null) throw new Refused('not-found')
  return view
}

/** What deciding needs to know of the hour. */
export function decidingOf({ random }: Deps, { encounter, me, others }: Gathered['kept']): Deciding {
  const at = (seat: string) => [me, ...others].find(one => one.seat === seat)
  return { encounter, random, roleOf: seat => at(seat)?.role ?? null, personAt: seat => at(seat)?.person ?? null }
}

function evidenceOf(
  what: LearnedBody['learned'],
  seat: SeatId | null,
  { by, at }: { readonly by: SeatId; readonly at: Instant },
): Evidence {
  if (what === 'power' || what === 'fire-alarm' || what === 'lockdown') return { kind: 'external', at, seat, what, by }
  if (seat === null) throw new Refused('malformed-body', { fields: ['seat'] })
  switch (what) {
    case 'offline':
      return { kind: 'offline', at, seat }
    case 'network':
      return { kind: 'self-report', at, seat, says: 'my-network' }
    case 'device':
      return { kind: 'self-report', at, seat, says: 'my-device' }
    case 'slept':
      return { kind: 'self-report', at, seat, says: 'my-device-slept' }
  }
}
