/** Holds the weight of each way through the app: builds it as it is shipped and adds up what a browser would fetch. */
import { readdir, readFile } from 'node:fs/promises'
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
  ['where they are, more', 10.2 * KB],
  ['the position of a device, more', 2 * KB],
  ['the card at the door, more', 4 * KB],
  ['the look around the room, more', 5 * KB],
  ['the questions at the door, more', 2 * KB],
  ['a form of questions, more', 8 * KB],
  ['the agreement, more', 30 * KB],
  ['your agreement, more', 8 * KB],
  ['the call with PeerJS, more', 45 * KB],
  ['the call with PeerJS, Spanish, more', 46 * KB],
  ['after the call stands, more', 12 * KB],
  ['calls for help, more', 6.2 * KB],
  ['how we see our work, more', 9 * KB],
  ['what is kept, more', 6 * KB],
  ['asking about it, more', 4 * KB],
  ['who holds the hour, more', 4 * KB],
  ['an hour from elsewhere, more', 4 * KB],
  ['how one is known, more', 5 * KB],
  ['what is behind one, more', 16 * KB],
  ['whether it is encrypted, more', 5 * KB],
] as const)('scripts %s weigh at most %i bytes in brotli', (name, budget) => {
  const { scripts } = route(name)
  expect(scripts.brotli).toBeGreaterThan(1 * KB)
  expect(scripts.brotli).toBeLessThanOrEqual(budget)
})

test('every script that is shipped is counted on one of the ways', async () => {
  const counted = new Set(routes.flatMap(({ files }) => [...files]))
  const written = (await readdir(join(shipped.outDir, 'assets'))).filter(file => file.endsWith('.js'))
  expect(written.filter(file => !counted.has(`assets/${file}`))).toEqual([])
  expect(written.length).toBeGreaterThan(8)
})

test('nobody waits for the reserve to see the other: no part of it is on the way to the call', () => {
  const reserve = route('after the call stands, more').files
  expect([...reserve].some(file => file.includes('more'))).toBe(true)
  expect([...route('the call with PeerJS, Spanish, more').files].filter(file => reserve.has(file))).toEqual([])
})

test("a client's browser never fetches the desk, nor anything of the tests", () => {
  const client = new Set(routes.filter(({ name }) => name !== 'the desk, more').flatMap(({ files }) => [...files]))
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
  // The name of the SVG namespace, and a page that emscripten's loader names in an error; nothing is fetched from either.
  const harmless = ['http://www.w3.org', 'https://github.com']
  expect([...names].filter(url => !harmless.includes(url))).toEqual([])
})
