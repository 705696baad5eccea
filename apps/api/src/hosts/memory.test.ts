/** The memory host passes the suite, and forgets rooms that nobody is in. */
import { MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { handTime, hostSuite, memoryStore, recordingSocket } from '@holdfast/room/testing'
import { expect, test, vi } from 'vitest'
import { makeMemoryHost } from './memory.ts'

hostSuite(makeMemoryHost)

const encounter = testId('encounter', 1)
const seat = testId('seat', 1)
const grace = { patient: 2 * MINUTE, practitioner: 5 * MINUTE }
const make = () => {
  const store = memoryStore({ encounter, participants: [{ seat, role: 'patient' }] })
  const load = vi.fn(store.load)
  const time = handTime()
  const failures: string[] = []
  const host = makeMemoryHost({
    store: { ...store, load },
    clock: time.clock,
    timers: time.timers,
    grace,
    decideAfter: 10 * MINUTE,
    onFailure: failure => failures.push(failure),
  })
  return { store, load, time, host, failures }
}
const pass = (epoch: number) => ({ encounter, seat, epoch, tries: 1, via: 'link' }) as const

test('a room is loaded once however many come, and again after everyone has been gone for a while', async () => {
  const { host, load, time } = make()
  await Promise.all([host.mayEnter(pass(1)), host.mayEnter(pass(1)), host.mayEnter(pass(1))])
  const socket = recordingSocket()
  const link = await host.enter(pass(1), socket)
  time.move(60 * MINUTE)
  await host.mayEnter(pass(2))
  expect(load).toHaveBeenCalledTimes(1)
  link.gone()
  await vi.waitFor(async () => {
    time.move(10 * MINUTE)
    await host.mayEnter(pass(2))
    expect(load).toHaveBeenCalledTimes(2)
  })
  expect(await host.mayEnter(pass(1))).toBe(false)
})

test('a room that was only asked about is forgotten too', async () => {
  const { host, load, time } = make()
  await host.mayEnter(pass(1))
  time.move(10 * MINUTE)
  await host.mayEnter(pass(1))
  expect(load).toHaveBeenCalledTimes(2)
})

test('a room where someone was turned away is forgotten too', async () => {
  const { host, load, time } = make()
  const socket = recordingSocket()
  const link = await host.enter(pass(0), socket)
  expect(socket.closedAs()).toBe('ticket')
  link.gone()
  time.move(10 * MINUTE)
  await host.mayEnter(pass(1))
  expect(load).toHaveBeenCalledTimes(2)
})

test('a room is not forgotten while something of it is still to be kept', async () => {
  const { host, store, load, time } = make()
  const link = await host.enter(pass(1), recordingSocket())
  const release = store.hold()
  link.gone()
  time.move(10 * MINUTE)
  expect(await host.mayEnter(pass(1))).toBe(false)
  expect(load).toHaveBeenCalledTimes(1)
  release()
})

test('failures of the store are reported by name, and the room stands again as it was kept', async () => {
  const { host, store, failures } = make()
  store.setAway(true)
  await expect(host.mayEnter(pass(1))).rejects.toThrow()
  store.setAway(false)
  store.failNext()
  const socket = recordingSocket()
  await host.enter(pass(1), socket)
  await vi.waitFor(() => expect(socket.closedAs()).toBe('restarting'))
  expect(failures).toEqual(['load', 'save'])
  expect(socket.heard).toEqual([])
  expect(await host.mayEnter(pass(1))).toBe(true)
})

test('[RO36] answers that cannot wait are told to a practitioner who comes, also after a restart, and once', async () => {
  const [desk, screening, other] = [testId('seat', 2), testId('screening', 1), testId('screening', 2)]
  const store = memoryStore({
    encounter,
    participants: [
      { seat: desk, role: 'practitioner' },
      { seat, role: 'patient' },
    ],
  })
  const boot = () => {
    const { clock, timers } = handTime()
    return makeMemoryHost({ store, clock, timers, grace, decideAfter: 10 * MINUTE })
  }
  const before = boot()
  expect(await before.toRead(encounter, seat, screening)).toBe(true)
  expect(await before.toRead(encounter, seat, screening)).toBe(false)
  await before.close()
  await expect(before.toRead(encounter, seat, other)).rejects.toThrow()
  const host = boot()
  expect(await host.toRead(encounter, seat, screening)).toBe(false)
  expect(await host.toRead(encounter, seat, other)).toBe(true)
  const socket = recordingSocket()
  const link = await host.enter({ ...pass(1), seat: desk }, socket)
  link.receive({ t: 'hello', have: 0 })
  await vi.waitFor(() =>
    expect(socket.all('entry')).toMatchObject([
      { kind: 'to-read', body: { seat, screening } },
      { kind: 'to-read', body: { seat, screening: other } },
    ]),
  )
})
