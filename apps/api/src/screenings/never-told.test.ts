/** Nobody but a practitioner is ever told what answers come to, nor that somebody has to read them at once. */
import { cssrsScreener } from '@holdfast/risk-screening'
import { ENDPOINTS, type EndpointName } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ALL_YES, makeWorld, prepare, signIn, sit, SOME_PLACE, type Browser, type World } from '../testing.ts'
import { asking, seatOf } from '../testing/asking.ts'
import { entries } from '../testing/hour.ts'
import { inventedWords } from '../testing/words.ts'

let world: World
let client: Browser
let partner: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld({
    isCouple: true,
    words: [inventedWords(cssrsScreener)],
    screening: { use: 'clinic', country: 'US' },
  })
  ;[client, partner, desk] = await Promise.all([
    signIn(world, 'patient'),
    signIn(world, 'partner'),
    signIn(world, 'practitioner'),
  ])
})
afterEach(() => world.close())

const URGENT = { q1: '1', q2: '1', q3: '1', q4: '1', q5: '1', q6: '1', q6r: '1' }
const QUIET = { q1: '0', q2: '0', q6: '0' }
/** Words of scores, findings, levels, calls and reviews, as they stand in what practitioners are told. */
const TELLING =
  /scor|finding|suggest|triage|level|urgent|plan-or-act|thoughts|any-high|any-positive|"call"|toRead|to-read|readAt|review|decided|use"/i
/** A sentence of the client's page that is there for everybody, and says what the page is not. */
const STANDING = 'It is not a score'
/** Bodies that are taken; every other endpoint is sent an empty one. */
const BODIES: Partial<Record<EndpointName, object>> = {
  whereabouts: SOME_PLACE,
  roomCheck: ALL_YES,
  join: { for: 'link' },
  saveScreening: { answers: {}, saves: 0 },
  sendScreening: { answers: URGENT, saves: 0 },
}
const answersOf = async (browser: Browser, name: EndpointName, params: object) =>
  JSON.stringify(
    await browser.ask(name, params, ENDPOINTS[name].body.type === 'undefined' ? undefined : (BODIES[name] ?? {})),
  )

async function urgent(): Promise<string> {
  const screening = await asking(desk, 'patient', 'cssrs-screener')
  const sent = await client.ask('sendScreening', { screening }, { answers: URGENT, saves: 0 })
  expect(sent.status).toBe(200)
  return screening
}

test('with an urgent response in the database no answer of the interface tells a client or partner anything of it', async () => {
  const screening = await urgent()
  const seats = [await seatOf(desk, 'patient'), await seatOf(desk, 'related-person')]
  const names = (Object.keys(ENDPOINTS) as EndpointName[]).filter(name => name !== 'logout')
  const told: string[] = []
  for (const browser of [client, partner])
    for (const name of names)
      for (const seat of seats) {
        const answer = await answersOf(browser, name, { seat, screening })
        if (TELLING.test(answer.replaceAll(STANDING, ''))) told.push(`${name} ${answer}`)
      }
  expect(told).toEqual([])
  // What the practitioner is told holds such words, so a walk that met them would have noticed.
  const seat = seats[0] ?? ''
  for (const name of ['screenings', 'screeningReview'] as const)
    expect(await answersOf(desk, name, { seat, screening })).toMatch(TELLING)
})

test('who sent answers is told the same, whatever they are', async () => {
  const told = async (answers: Record<string, string>) => {
    const other = await makeWorld({
      words: [inventedWords(cssrsScreener)],
      screening: { use: 'clinic', country: 'US' },
    })
    const [theirs, mine] = [await signIn(other, 'patient'), await signIn(other, 'practitioner')]
    const screening = await asking(mine, 'patient', 'cssrs-screener')
    const sent = await theirs.ask('sendScreening', { screening }, { answers, saves: 0 })
    const after = [await theirs.ask('ownScreenings'), await theirs.ask('me'), await theirs.ask('encounter')]
    await other.close()
    return JSON.stringify([sent, ...after])
  }
  expect(await told(URGENT)).toBe(await told(QUIET))
})

test('practitioners hear in the room at once that answers wait, and of what kind they are nobody does', async () => {
  for (const browser of [client, partner, desk]) await prepare(browser)
  const [theirs, mine] = [await sit(world, client), await sit(world, desk)]
  const screening = await urgent()
  await vi.waitFor(() => expect(entries(mine, 'to-read')).toHaveLength(1))
  expect(entries(mine, 'to-read')[0]?.body).toEqual({ seat: theirs.seat, screening, at: world.clock() })
  await client.ask('sendScreening', { screening }, { answers: URGENT, saves: 0 })
  expect(entries(mine, 'to-read')).toHaveLength(1)
  expect(JSON.stringify(theirs.heard)).not.toMatch(/to-read/)
  expect(JSON.stringify([...mine.heard, ...theirs.heard])).not.toMatch(/plan-or-act|"q4"|any-high/)
  expect(JSON.stringify(world.logged)).not.toMatch(/q4|plan-or-act/)
})

test('an hour of the desk says that answers wait until a practitioner has read them', async () => {
  const hours = async () => (await desk.ask('me')).body.hours.map(({ toRead }) => toRead ?? [])
  expect(await hours()).toEqual([[]])
  const screening = await urgent()
  const seat = await seatOf(desk, 'patient')
  expect(await hours()).toEqual([[seat]])
  expect((await desk.ask('screenings', { seat })).body.screenings[0]?.call).toEqual({ at: world.clock(), readAt: null })
  expect(await hours()).toEqual([[seat]])
  const read = await desk.ask('screeningReview', { seat, screening })
  expect(read.body.call).toEqual({ at: world.clock(), readAt: world.clock() })
  expect(await hours()).toEqual([[]])
})
