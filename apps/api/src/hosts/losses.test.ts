/** Many rooms of one process lose their links at once, or one of them loses one: what their records say of it. */
import { MINUTE, type SeatId } from '@holdfast/domain'
import { decisionOf, type Interruption } from '@holdfast/reconnect'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ELSEWHERE, HERE, MORE, startRooms } from '../testing/raw-rooms.ts'

let rooms: Rooms
beforeEach(async () => {
  rooms = await startRooms()
})
afterEach(() => rooms.stop())

const HOURS = [HERE, ELSEWHERE, ...MORE]
type Rooms = Awaited<ReturnType<typeof startRooms>>
type Client = Awaited<ReturnType<Rooms['page']>>
type Couple = { readonly hour: (typeof HOURS)[number]; readonly desk: Client; readonly guest: Client }

const hears = (page: Client, of: SeatId, state: 'flowing' | 'stalled' = 'flowing'): void =>
  page.say({ t: 'flow', of, gen: 1, state, at: rooms.clock(), error: 0, ago: 0, held: 0, gaps: [] })

/** Practitioner and patient of an hour, who hear each other. */
async function talking(hour: (typeof HOURS)[number]): Promise<Couple> {
  const desk = await rooms.page(hour, hour.pia)
  const guest = await rooms.page(hour, hour.ada)
  desk.put({ kind: 'admit', body: { seat: hour.ada } })
  await guest.heard(m => m['t'] === 'entry' && m['kind'] === 'admit')
  hears(desk, hour.ada)
  hears(guest, hour.pia)
  await desk.heard(m => m['t'] === 'entry' && m['kind'] === 'clock')
  return { hour, desk, guest }
}

const everyone = async (): Promise<readonly Couple[]> => Promise.all(HOURS.map(talking))
const linked = (count: number) => vi.waitFor(() => expect(rooms.sockets.count()).toBe(count))

/** The records as they were kept last, by hour. */
const records = (): Map<string, Interruption> =>
  new Map(
    rooms.store.kept.flatMap(({ snapshot, breaks }) => {
      const { encounter } = JSON.parse(snapshot) as { encounter: string }
      return breaks.map(({ record }) => [encounter, record] as const)
    }),
  )

/** Time passes until these hours have decided what broke them. */
const decided = (...hours: readonly (typeof HOURS)[number][]) =>
  vi.waitFor(() => {
    rooms.move(MINUTE)
    const known = records()
    for (const { encounter } of hours) expect(known.get(encounter)?.state.status).toBe('closed')
    return known
  })

const causeIn = (known: Map<string, Interruption>, { encounter }: (typeof HOURS)[number]): string | undefined => {
  const record = known.get(encounter)
  return record && decisionOf(record)?.finding.cause
}

test('[RH9] [RI12] all sockets of a process die at once, and sound with them: every record says that it was the platform', async () => {
  const couples = await everyone()
  for (const { desk, guest } of couples) for (const page of [desk, guest]) page.socket.terminate()
  await linked(0)
  for (const { hour, desk } of couples) {
    const again = await rooms.page(hour, hour.pia, { ticket: desk.taken, tries: 2 })
    hears(again, hour.ada, 'stalled')
    await again.settled(1)
  }
  const known = await decided(...HOURS)
  expect(HOURS.map(hour => causeIn(known, hour))).toEqual(HOURS.map(() => 'platform'))
})

test('[RH9] one socket of one room dies: it was not', async () => {
  const [one] = await everyone()
  one?.guest.socket.terminate()
  await linked(9)
  if (one) hears(one.desk, HERE.ada, 'stalled')
  await one?.desk.settled(1)
  const known = await decided(HERE)
  expect(causeIn(known, HERE)).not.toBe('platform')
  for (const { evidence } of known.values()) expect(evidence.map(({ kind }) => kind)).not.toContain('others-hit')
})

test('[RH9] all say goodbye, or are put away, in the same seconds: one who is cut off then is not explained by it', async () => {
  const couples = await everyone()
  for (const [place, { desk, guest }] of couples.slice(1).entries())
    for (const page of [desk, guest]) {
      page.say(place % 2 === 0 ? { t: 'leave' } : { t: 'away' })
      page.socket.close()
    }
  await linked(2)
  couples[0]?.guest.socket.terminate()
  await linked(1)
  if (couples[0]) hears(couples[0].desk, HERE.ada, 'stalled')
  await couples[0]?.desk.settled(1)
  const known = await decided(HERE)
  expect(known.get(HERE.encounter)?.evidence.map(({ kind }) => kind)).not.toContain('others-hit')
})
