/** What a page leaves: in turn, the latest of it, and never more open than before. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOSED, inTurn, narrower, onDisk, returned, turned, type Switched, type Switches } from './keep.ts'
import { addTo, makeStream } from './stream.ts'
import { makeMemoryDevice } from './testing/memory-keep.ts'

const settled = async (turns = 20): Promise<void> => {
  for (let n = 0; n < turns; n++) await Promise.resolve()
}

test('[KP1] one write after the other, the latest of what came meanwhile, and everyone is told', async () => {
  const written: number[] = []
  const told: number[] = []
  let free = (): void => {}
  const put = inTurn<number>(what => {
    written.push(what)
    return new Promise(resolve => (free = () => resolve(true)))
  })
  for (const n of [1, 2, 3]) put(n, () => told.push(n))
  expect([written, told]).toEqual([[1], []])
  free()
  await settled()
  expect([written, told]).toEqual([[1, 3], [1]])
  free()
  await settled()
  expect(told).toEqual([1, 2, 3])
})

test('[KP1] a write that fails is told like one that does not, and the next goes on', async () => {
  let told = 0
  const put = inTurn<number>(what => (what === 1 ? Promise.reject(new Error('full')) : Promise.resolve(true)))
  put(1, () => told++)
  await settled()
  put(2, () => told++)
  await settled()
  expect(told).toBe(2)
})

test('[KP2] of two switches only what is open in both is open', () => {
  const switches = fc.record({ microphone: fc.boolean(), camera: fc.boolean() })
  fc.assert(
    fc.property(switches, switches, (one, other) => {
      const both = narrower(one, other)
      for (const name of ['microphone', 'camera'] as const) expect(both[name]).toBe(one[name] && other[name])
      expect(narrower(one, CLOSED)).toEqual(CLOSED)
    }),
  )
})

test('[KP2] where nothing was left, or nothing could be written, nothing is open', async () => {
  const device = makeMemoryDevice()
  expect(await device.keep.take('one')).toEqual({ streams: [], shown: 0, switches: null })
  device.isBroken = true
  expect(await device.keep.write('one', { streams: [], shown: 4, switches: { microphone: true, camera: true } })).toBe(
    false,
  )
  expect((await device.keep.take('two')).switches).toBeNull()
})

test('[KP2] what is open is wished and was written, whatever is turned while older wishes are still being written', () => {
  const switches = fc.record({ microphone: fc.boolean(), camera: fc.boolean() })
  const within = (one: Switches, other: Switches): boolean =>
    (!one.microphone || other.microphone) && (!one.camera || other.camera)
  fc.assert(
    fc.property(fc.option(switches), fc.array(fc.tuple(switches, fc.boolean())), (left, turns) => {
      let page: Switched = returned(left)
      expect(page.open).toEqual(left ?? CLOSED)
      let disk = left ?? CLOSED
      const waiting: Switches[] = []
      for (const [wished, isWritten] of turns) {
        page = turned(page, wished)
        waiting.push(wished)
        expect(within(page.open, wished) && within(page.open, disk)).toBe(true)
        if (!isWritten) continue
        disk = waiting.shift() ?? disk
        page = onDisk(page, disk)
        expect(within(page.open, wished) && within(page.open, disk)).toBe(true)
      }
      for (const written of waiting) page = onDisk(page, written)
      expect(page.open).toEqual(page.wished)
    }),
  )
})

test('[KP1] streams of a page that lives are nobody else’s; of a dead one they are the next page’s', async () => {
  const device = makeMemoryDevice()
  const said = addTo(makeStream('one'), 'chat', 'x')
  const streams = said.ok ? [said.value] : []
  await device.keep.take('one')
  await device.keep.write('one', { streams, shown: 2, switches: CLOSED })
  expect((await device.keep.take('two')).streams).toEqual([])
  device.die('one')
  expect(await device.keep.take('three')).toMatchObject({ streams: [{ id: 'one', safe: 1 }], shown: 2 })
  expect((await device.keep.take('four')).streams).toEqual([])
})
