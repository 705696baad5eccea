/** What the test room knows of care: door, chat, curtain and steps. It judges little; the real room stands in @holdfast/room. */
import type { Clock, Role, SeatId } from '@holdfast/domain'
import {
  agree,
  keeperSeat,
  presenceAt,
  type Keeper,
  type LadderWish,
  type Put,
  type Verdict,
} from '@holdfast/reconnect'
import type { RoomRefusal, RoomView, SeatView, Word } from '@holdfast/wire'
import { peerIdOf } from '../roster.ts'

/** Where a seat stands, what it sends, how many tickets it had and how far it has shown its entries. */
export type Standing = Pick<SeatView, 'role' | 'place' | 'since' | 'mic' | 'camera' | 'dark'> & {
  tickets: number
  got: number
}

/** The care of one test room. */
export type TestCare = {
  readonly one: (seat: SeatId) => Standing
  readonly isIn: (seat: SeatId) => boolean
  /** Who is to hear each other. */
  inside(): readonly SeatId[]
  set(seat: SeatId, next: Partial<Standing>): void
  judge(put: Put, from: string): Verdict
  view(viewer: SeatId, keeper: Keeper): RoomView
}

/** What it needs: `late` calls when the entry of a word has been written, `change` when a seat is another. */
export type TestCareNeeds = {
  readonly now: Clock
  readonly late: (call: () => void) => void
  readonly change: (seat: SeatId, next: Partial<Standing>) => void
}

/** Makes the care of a room in which nobody is. */
export function makeTestCare(
  people: readonly { readonly seat: SeatId; readonly role: Role }[],
  { now, late, change }: TestCareNeeds,
): TestCare {
  const names = people.map(({ seat }) => seat)
  const standings = new Map<SeatId, Standing>(people.map(({ seat, role }) => [seat, expected(role)]))
  let wishes: readonly LadderWish[] = []
  let curtain: SeatId | null = null
  let ended: RoomView['ended'] = null

  const one = (seat: SeatId): Standing => standings.get(seat) ?? expected('patient')
  const isIn = (seat: SeatId): boolean => one(seat).place === 'in'
  const refuse = (code: RoomRefusal): Verdict => ({ kind: 'refuse', code })

  function carryOut(from: SeatId, { kind, body }: Word): void {
    if (kind === 'admit') return change(body.seat, { place: 'in', since: now() })
    if (kind === 'to-door') return change(body.seat, { place: 'waiting', since: now() })
    if (kind === 'curtain') curtain = body.drawn ? (curtain ?? from) : null
    if (kind === 'end') ended = { at: now() }
    if (kind === 'step') {
      const because =
        body.why === 'chosen'
          ? ({ kind: 'chosen', reason: body.reason ?? 'none' } as const)
          : ({ kind: 'measured', rule: 'too-poor-for-step' } as const)
      wishes = [...wishes.filter(({ seat }) => seat !== from), { seat: from, step: body.step, because, at: now() }]
    }
    change(from, {})
  }

  function seen(seat: SeatId, viewer: SeatId, keeper: Keeper): SeatView {
    const { tickets: _, got, ...standing } = one(seat)
    const held = keeperSeat(keeper, seat)
    const presence = held ? presenceAt(held, now()) : 'absent'
    const pair = keeper.pairs.find(({ a, b }) => [a.name, b.name].includes(seat) && [a.name, b.name].includes(viewer))
    const flow = pair && seat !== viewer ? (pair.a.name === seat ? pair.a : pair.b).flow : 'none'
    const last =
      keeper.journal.entries
        .filter(({ to }) => to.includes(seat))
        .slice(0, got)
        .at(-1)?.seq ?? 0
    return {
      ...standing,
      seat,
      away: null,
      picture: null,
      asked: null,
      presence: presence === 'absent' ? null : presence,
      peerId: standing.place === 'in' && held?.link !== null ? peerIdOf(seat, held?.epoch ?? 0) : null,
      hears: flow === 'none' ? null : flow === 'flowing',
      got: keeper.journal.entries.filter(({ to, seq }) => to.includes(viewer) && seq <= last).length,
    }
  }

  return {
    one,
    isIn,
    inside: () => (ended ? [] : names.filter(isIn)),
    set: (seat, next) => void standings.set(seat, { ...one(seat), ...next }),
    judge(put, name) {
      const from = name as SeatId
      const { kind, body } = put as unknown as Word
      if (ended) return refuse('ended')
      if (kind === 'chat') return isIn(from) ? { kind: 'take', to: names.filter(isIn) } : refuse('not-in')
      if ((kind === 'admit' || kind === 'to-door') && one(body.seat).place !== (kind === 'admit' ? 'waiting' : 'in'))
        return refuse('not-at-door')
      if (kind === 'curtain' && !body.drawn && curtain !== from) return refuse('not-yours-to-lift')
      late(() => carryOut(from, { kind, body } as Word))
      return { kind: 'take', to: names.filter(isIn) }
    },
    view(viewer, keeper) {
      const { step, why } = agree(wishes)
      const seats = names.map(seat => seen(seat, viewer, keeper))
      return {
        t: 'room',
        ended,
        curtain,
        seats,
        clock: null,
        step: { step, why },
        broken: null,
        alone: null,
        raised: null,
      }
    },
  }
}

const expected = (role: Role): Standing => ({
  role,
  place: 'expected',
  since: null,
  mic: false,
  camera: false,
  dark: null,
  got: 0,
  tickets: 0,
})
