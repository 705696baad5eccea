/** Holds the weight of each way through the app: builds it as it is shipped and adds up what a browser would fetch. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weigh, type Route } from '../tools/weigh.ts'
import { ship, type Shipped } from './testing/ship.ts'

/** One kilobyte as the budget counts it. */
const KB = 1000

let shipped: Shipped
let routes: readonly Route[] = []

beforeAll(async () => {
  shipped = await ship()
  routes = await weigh(shipped.outDir)
})
afterAll(() => shipped.remove())

const route = (name: Route['name']): Route => {
  const found = routes.find(one => one.name === name)
  if (!found) throw new Error(name)
  return found
}

test.each([
  ['to the door, English', 45 * KB],
  ['to the door, Spanish', 45 * KB],
  ['the call with PeerJS, more', 45 * KB],
] as const)('scripts %s weigh at most %i bytes in brotli', (name, budget) => {
  const { scripts } = route(name)
  expect(scripts.brotli).toBeGreaterThan(1 * KB)
  expect(scripts.brotli).toBeLessThanOrEqual(budget)
})

test("a client's browser never fetches the desk, nor anything of the tests", () => {
  const client = new Set([...route('to the door, Spanish').files, ...route('the call with PeerJS, more').files])
  const desk = route('the desk, more').files
  expect([...desk].some(file => file.includes('desk'))).toBe(true)
  expect([...client].filter(file => desk.has(file) || file.includes('desk') || file.includes('testing'))).toEqual([])
})

test('no stranger is named in what is shipped', async () => {
  const names = new Set<string>()
  for (const file of new Set(routes.flatMap(({ files }) => [...files]))) {
    if (!file.endsWith('.js')) continue
    const text = await readFile(join(shipped.outDir, file), 'utf8')
    for (const [url] of text.matchAll(/\b(?:https?|wss?):\/\/[a-z0-9.-]+/g)) names.add(url)
  }
  const harmless = ['http://www.w3.org'] // the name of the SVG namespace; nothing is fetched from it
  expect([...names].filter(url => !harmless.includes(url))).toEqual([])
})
