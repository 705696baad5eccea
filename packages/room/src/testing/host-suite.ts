/** The suite that every host passes: what it keeps, in which order it tells, and what it still knows after a restart. */
import { after, MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Down } from '@holdfast/wire'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { HostDeps, Pass, RoomHost, SeatLink } from '../host.ts'
import { peerIdOf } from '../room.ts'
import { ADA, BEN, PIA, PLAN } from './stage.ts'
import { candidate, putOf, words } from './words.ts'
import { handTime, memoryStore, quiet, recordingSocket, type MemoryStore, type RecordingSocket } from './world.ts'

const { encounter, participants, grace, decideAfter } = PLAN
const pass = (seat: SeatId, epoch: number, via: Pass['via'] = 'link', tries = 1): Pass => ({
  encounter,
  seat,
  epoch,
  tries,
  via,
})

type Guest = RecordingSocket & { readonly link: SeatLink }

/** Registers the suite for one kind of host. `makeHost` may be called more than once over the same store: a restart. */
export function hostSuite(makeHost: (deps: HostDeps) => RoomHost): void {
  let store: MemoryStore
  let time: ReturnType<typeof handTime>
  let host: RoomHost
  let boots = 0
  /** A process that crashed runs no timers any more. */
  const boot = () => {
    const own = ++boots
    const timers: HostDeps['timers'] = (span, run) => time.timers(span, () => own === boots && run())
    return makeHost({ store, clock: time.clock, timers, grace, decideAfter })
  }
  beforeEach(() => {
    store = memoryStore({ encounter, participants })
    time = handTime()
    host = boot()
  })

  const come = async (as: Pass): Promise<Guest> => {
    const socket = recordingSocket()
    return { ...socket, link: await host.enter(as, socket) }
  }
  const arrive = async (as: Pass): Promise<Guest> => {
    const guest = await come(as)
    await heard(guest, 'room')
    return guest
  }
  const heard = <T extends Down['t']>(guest: RecordingSocket, t: T, count = 1) =>
    vi.waitFor(() => {
      const messages = guest.all(t)
      expect(messages.length).toBeGreaterThanOrEqual(count)
      return messages
    })
  const seatIn = (guest: RecordingSocket, seat: SeatId) =>
    guest
      .all('room')
      .at(-1)
      ?.seats.find(s => s.seat === seat)
  const placeOf = (guest: RecordingSocket, seat: SeatId) => seatIn(guest, seat)?.place
  const chatOf = (guest: RecordingSocket) => guest.all('entry').filter(({ kind }) => kind === 'chat')
  /** Practitioner and patient, both in. */
  const couple = async () => {
    const desk = await arrive(pass(PIA, 1))
    const guest = await arrive(pass(ADA, 1))
    desk.link.receive({ t: 'hello', have: 0 })
    guest.link.receive({ t: 'hello', have: 0 })
    desk.link.receive(putOf(PIA, 1, 1, { kind: 'admit', body: { seat: ADA } }))
    await vi.waitFor(() => expect(placeOf(guest, ADA)).toBe('in'))
    await vi.waitFor(() => expect(placeOf(desk, ADA)).toBe('in'))
    return { desk, guest }
  }

  describe('every host', () => {
    test('[RO5] [RO6] brings a patient to the door and lets them in by the practitioner’s hand', async () => {
      const { guest } = await couple()
      expect(guest.all('room').map(room => room.seats.find(s => s.seat === ADA)?.place)).toContain('waiting')
      expect(store.kept.flatMap(change => change.acts)).toEqual([
        { act: 'arrived', seat: ADA, by: ADA },
        { act: 'admitted', seat: ADA, by: PIA },
      ])
    })

    test('[RO18] [RH3] hands a peer message on within the same call', async () => {
      const { desk, guest } = await couple()
      desk.link.receive(candidate(peerIdOf(ADA, 1)))
      expect(guest.all('peer')).toEqual([{ ...candidate(''), to: undefined, from: peerIdOf(PIA, 1) }])
    })

    test('[RH1] tells nobody of a message before it is kept, and keeps the order behind a slow store', async () => {
      const { desk, guest } = await couple()
      const release = store.hold()
      desk.link.receive(putOf(PIA, 1, 2, words(1, 'one')))
      desk.link.receive(candidate(peerIdOf(ADA, 1)))
      guest.link.receive(putOf(ADA, 1, 1, words(2, 'two')))
      await quiet()
      expect([...chatOf(desk), ...chatOf(guest), ...guest.all('peer')]).toEqual([])
      release()
      await heard(guest, 'entry', 3)
      expect(
        guest.heard.filter(m => m.t === 'entry' || m.t === 'peer').map(m => (m.t === 'entry' ? m.kind : m.t)),
      ).toEqual(['admit', 'chat', 'peer', 'chat'])
      expect(store.kept.flatMap(({ entries }) => entries.map(({ seq }) => seq))).toEqual([1, 2, 3])
    })

    test('[RH2] a save that fails closes the links as restarting, and what was not kept was told to nobody', async () => {
      const { desk, guest } = await couple()
      store.failNext()
      guest.link.receive(putOf(ADA, 1, 1, words(1, 'lost?')))
      guest.link.receive(putOf(ADA, 1, 2, words(2, 'behind it')))
      await vi.waitFor(() => expect([desk.closedAs(), guest.closedAs()]).toEqual(['restarting', 'restarting']))
      expect([...chatOf(desk), ...chatOf(guest)]).toEqual([])
      const again = await arrive(pass(ADA, 1, 'link', 2))
      expect(placeOf(again, ADA)).toBe('in')
      again.link.receive({ t: 'hello', have: 0 })
      again.link.receive(putOf(ADA, 1, 1, words(1, 'lost?')))
      expect((await heard(again, 'entry', 2))[1]).toMatchObject({ n: 2, cseq: 1, body: { text: 'lost?' } })
    })

    test('[RH4] a restart keeps who waits, who was in, what was said and which tickets were used', async () => {
      const { desk } = await couple()
      await arrive(pass(BEN, 1))
      desk.link.receive(putOf(PIA, 1, 2, words(1, 'kept')))
      await heard(desk, 'entry', 2)
      host = boot()
      expect(await host.mayEnter(pass(ADA, 1))).toBe(false)
      expect(await host.mayEnter(pass(ADA, 1, 'link', 2))).toBe(true)
      expect(await host.epochOf(encounter, ADA)).toBe(1)
      const guest = await arrive(pass(ADA, 2))
      const back = await arrive(pass(PIA, 2))
      expect([placeOf(back, ADA), placeOf(back, BEN), placeOf(back, PIA)]).toEqual(['in', 'waiting', 'in'])
      guest.link.receive({ t: 'hello', have: 0 })
      expect((await heard(guest, 'entry', 2)).map(({ kind }) => kind)).toEqual(['admit', 'chat'])
      expect(guest.all('entry')[1]).toMatchObject({ n: 2, body: { text: 'kept' } })
    })

    test('[RO8] after a restart nobody who stays away longer than their grace is still in', async () => {
      await couple()
      host = boot()
      const desk = await arrive(pass(PIA, 2))
      time.move(2 * MINUTE)
      await vi.waitFor(() => expect(placeOf(desk, ADA)).toBe('expected'))
      const back = await arrive(pass(ADA, 2))
      expect(placeOf(back, ADA)).toBe('waiting')
    })

    test('[RH4] [RO8] a grace that began with a restart goes on over the next one', async () => {
      await couple()
      const kept = store.kept.length
      host = boot()
      await host.mayEnter(pass(ADA, 2))
      await vi.waitFor(() => expect(store.kept.length).toBeGreaterThan(kept))
      time.move(MINUTE)
      host = boot()
      const desk = await arrive(pass(PIA, 2))
      expect(placeOf(desk, ADA)).toBe('in')
      time.move(MINUTE)
      await vi.waitFor(() => expect(placeOf(desk, ADA)).toBe('expected'))
    })

    test('[RO3] a second page takes the seat and the first is heard no more', async () => {
      const { desk, guest } = await couple()
      const second = await arrive(pass(ADA, 2))
      expect(guest.closedAs()).toBe('moved')
      guest.link.receive(putOf(ADA, 1, 1, words(9, 'ghost')))
      guest.link.receive(candidate(peerIdOf(PIA, 1)))
      guest.link.gone()
      second.link.receive(candidate(peerIdOf(PIA, 1)))
      await heard(desk, 'peer')
      expect(desk.all('peer').map(({ from }) => from)).toEqual([peerIdOf(ADA, 2)])
      expect(chatOf(desk)).toEqual([])
      expect(seatIn(desk, ADA)?.presence).toBe('here')
    })

    test('[RO1] [RH5] a ticket opens its seat once, also when two sockets bring it at the same moment', async () => {
      expect(await host.mayEnter(pass(ADA, 1))).toBe(true)
      const [one, two] = await Promise.all([come(pass(ADA, 1)), come(pass(ADA, 1))])
      await heard(one, 'welcome')
      await vi.waitFor(() => expect(two.closedAs()).toBe('ticket'))
      expect(two.heard).toEqual([])
      expect(await host.mayEnter(pass(ADA, 1))).toBe(false)
    })

    test('[RO2] a PeerJS client attaches again with its ticket and is always welcomed', async () => {
      const first = await come(pass(ADA, 1, 'peerjs'))
      await heard(first, 'welcome')
      expect(await host.mayEnter(pass(ADA, 1, 'peerjs'))).toBe(true)
      const again = await come(pass(ADA, 1, 'peerjs'))
      await heard(again, 'welcome')
      expect(first.closedAs()).toBe('moved')
    })

    test('[RO22] tells the practitioner what someone has prepared', async () => {
      const { desk, guest } = await couple()
      await host.prepared(encounter, BEN, [])
      expect(await heard(desk, 'prepared')).toEqual([{ t: 'prepared', seat: BEN, checklist: [] }])
      expect(guest.all('prepared')).toEqual([])
    })

    test.each(['withdrawn', 'putOut'] as const)('[RO31] [RO32] %s: the seat is out, and that is kept', async how => {
      const { desk, guest } = await couple()
      await host[how](encounter, ADA)
      await vi.waitFor(() => expect([guest.closedAs(), seatIn(desk, ADA)?.place]).toEqual(['goodbye', 'left']))
      host = boot()
      expect(seatIn(await arrive(pass(PIA, 9)), ADA)?.place).toBe('left')
    })

    test('[RO8] wakes the room when a grace ends', async () => {
      const { desk, guest } = await couple()
      guest.link.gone()
      await vi.waitFor(() => expect(seatIn(desk, ADA)?.presence).toBe('unsure'))
      time.move(12 * SECOND)
      await vi.waitFor(() =>
        expect(seatIn(desk, ADA)).toMatchObject({ presence: 'away', away: { until: after(NOON, 2 * MINUTE) } }),
      )
      time.move(2 * MINUTE - 12 * SECOND)
      await vi.waitFor(() => expect(placeOf(desk, ADA)).toBe('expected'))
    })

    test('[RH6] an encounter that is not known has no room', async () => {
      const stranger = { ...pass(ADA, 1), encounter: testId('encounter', 2) }
      expect(await host.mayEnter(stranger)).toBe(false)
      expect((await come(stranger)).closedAs()).toBe('ticket')
    })

    test('[RH7] a store that is away opens no room and asks pages to come back', async () => {
      store.setAway(true)
      await expect(host.mayEnter(pass(ADA, 1))).rejects.toThrow()
      expect((await come(pass(ADA, 1))).closedAs()).toBe('restarting')
      store.setAway(false)
      expect(await host.mayEnter(pass(ADA, 1))).toBe(true)
    })

    test('[RH8] closing keeps what was still to be kept and asks everyone to come back', async () => {
      const { desk, guest } = await couple()
      const release = store.hold()
      guest.link.receive(putOf(ADA, 1, 1, words(1, 'at the last moment')))
      const closing = host.close()
      await quiet()
      expect(guest.closedAs()).toBe(null)
      release()
      await closing
      expect([desk.closedAs(), guest.closedAs()]).toEqual(['restarting', 'restarting'])
      expect(chatOf(guest)).toHaveLength(1)
      expect(store.kept.at(-1)?.entries[0]?.body).toMatchObject({ text: 'at the last moment' })
      expect((await come(pass(BEN, 1))).closedAs()).toBe('restarting')
    })
  })
}
