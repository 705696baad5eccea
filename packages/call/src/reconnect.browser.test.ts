/** Real pages through breaks: killed and doubled pages, dead links and dead connections, with real storage, locks and STUN. */
import type { Page } from 'playwright-core'
import type { Role, SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBrowserStage, type BrowserStage } from './testing/chromium.ts'
import type {} from './testing/page.ts'
import { makeTestStun, type TestStun } from './testing/stun.ts'

const [clinician, patient] = [testId('seat', 1), testId('seat', 2)]
const encounter = testId('encounter', 1)
let stun: TestStun
let stage: BrowserStage
let a: Page
let b: Page

const start = (page: Page, seat: SeatId, role: Role) =>
  page.evaluate(([s, r, e]) => globalThis.stage.start(s, r, e), [seat, role, encounter] as const)
const view = (page: Page) => page.evaluate(() => globalThis.stage.view())
const until = (page: Page, what: () => boolean | Promise<boolean>) =>
  page.waitForFunction(what, undefined, { timeout: 20_000, polling: 50 })
const flowing = (...pages: readonly Page[]) =>
  Promise.all(pages.map(page => until(page, () => globalThis.stage.view().phases[0] === 'flowing')))

/** Waits for twenty more pictures than there are now. */
const moves = (...pages: readonly Page[]) =>
  Promise.all(
    pages.map(page =>
      page.evaluate(
        () =>
          new Promise<boolean>(resolve => {
            const before = globalThis.stage.frames()
            const look = setInterval(() => {
              if (globalThis.stage.frames() < before + 20) return
              clearInterval(look)
              resolve(true)
            }, 20)
          }),
      ),
    ),
  )

/**
 * Waits for three seconds of sound, 150 packets, in which the other was heard at every look and nothing was mended: long
 * enough for a stall to be seen and an order to be given. A page that the machine itself held back begins again.
 */
const steady = (page: Page) =>
  page.evaluate(async () => {
    const { stage } = globalThis
    const way = () => /ice-ufrag:(\S+)/.exec(stage.connections().at(-1)?.localDescription?.sdp ?? '')?.[1]
    let before = { way: way(), packets: await stage.packets() }
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 50))
      const packets = await stage.packets()
      if (stage.view().phases[0] !== 'flowing' || way() !== before.way) before = { way: way(), packets }
      else if (packets > before.packets + 150) return true
    }
  })
const says = (page: Page, text: string) => page.evaluate(line => globalThis.stage.call().say(line).ok, text)
const hasLine = (page: Page, line: string) =>
  page.waitForFunction(wanted => globalThis.stage.view().chat.some(one => one.startsWith(wanted)), line, {
    timeout: 20_000,
    polling: 50,
  })

beforeAll(async () => {
  stun = await makeTestStun()
  stage = await makeBrowserStage(
    [
      { seat: clinician, role: 'practitioner' },
      { seat: patient, role: 'patient' },
    ],
    { probe: stun.url },
  )
  ;[a, b] = await Promise.all([stage.open(), stage.open()])
  await Promise.all([start(a, clinician, 'practitioner'), start(b, patient, 'patient')])
  await Promise.all([a, b].map(page => until(page, () => globalThis.stage.view().link === 'live')))
  await a.evaluate(seat => globalThis.stage.call().admit(seat), patient)
  await flowing(a, b)
}, 60_000)
afterAll(async () => {
  await stage?.close()
  await stun?.close()
})

test(
  '[EN32] a link that falls silent is replaced by a fresh one as soon as the network answers; media is untouched',
  { timeout: 60_000 },
  async () => {
    expect(stun.asked()).toBeGreaterThan(0)
    const sockets = stage.room.sent(patient).filter(({ t }) => t === 'hello').length
    stage.room.freeze(true, patient)
    // A connection of before an outage: it may take up to a quarter of a minute to carry again, and here never does.
    stage.room.bury(patient)
    stun.answer(false)
    await until(b, () => globalThis.stage.view().link === 'lost')
    await says(b, 'said while the link was gone')
    // An outage as the protocol sees it: the probe, three times a second, has asked for more than a second in vain.
    const unanswered = stun.asked()
    await expect.poll(() => stun.asked(), { timeout: 15_000, interval: 20 }).toBeGreaterThanOrEqual(unanswered + 5)
    await flowing(b)
    stage.room.freeze(false, patient)
    stun.answer(true)
    const back = performance.now()
    await until(b, () => globalThis.stage.view().link === 'live')
    console.log(`network back to link live: ${Math.round(performance.now() - back)} ms`)
    await hasLine(a, 'said while the link was gone')
    expect(stage.room.sent(patient).filter(({ t }) => t === 'hello').length).toBeGreaterThan(sockets)
    expect(await moves(a, b)).toEqual([[true, true]].flat())
    for (const page of [a, b]) expect(await page.evaluate(() => globalThis.stage.connections().length)).toBe(1)
  },
)

test(
  '[EN25] a connection that stops carrying sound is mended in place, without another one',
  { timeout: 40_000 },
  async () => {
    const ufrag = () => /ice-ufrag:(\S+)/.exec(globalThis.stage.connections()[0]?.localDescription?.sdp ?? '')?.[1]
    const before = await a.evaluate(ufrag)
    // What one end believes of its sound is what orders are made of: here its transport goes on, and its counts stand still.
    await a.evaluate(() => globalThis.stage.deafen(true))
    await until(a, () => globalThis.stage.view().phases[0] === 'lost')
    await a.waitForFunction(
      old =>
        (/ice-ufrag:(\S+)/.exec(globalThis.stage.connections()[0]?.localDescription?.sdp ?? '')?.[1] ?? old) !== old,
      before,
      { timeout: 15_000, polling: 50 },
    )
    await a.evaluate(() => globalThis.stage.deafen(false))
    await flowing(a, b)
    for (const page of [a, b]) {
      expect(await page.evaluate(() => globalThis.stage.connections().length)).toBe(1)
      expect(await page.evaluate(() => globalThis.stage.states())).toEqual(['connected'])
    }
    expect(await moves(a, b)).toEqual([true, true])
  },
)

test(
  '[EN33] without a microphone the silence that is sent still counts as sound, so nothing is mended',
  { timeout: 30_000 },
  async () => {
    await b.evaluate(() => globalThis.stage.call().setStream(null))
    await until(b, () => !globalThis.stage.view().mic)
    expect(await steady(a)).toBe(true)
    await b.evaluate(() => globalThis.stage.call().setStream(globalThis.stage.camera()))
  },
)

test(
  '[EN19] a page that is killed with unsaid words: the next one says them, is heard without a click, and once',
  { timeout: 40_000 },
  async () => {
    stage.room.freeze(true, patient)
    await says(b, 'unsaid when killed')
    // On disk, and the room has not got it.
    await until(b, () => globalThis.stage.stored().then(count => count > 0))
    const next = await stage.open(b)
    await b.close({ runBeforeUnload: false })
    stage.room.freeze(false, patient)
    b = next
    await start(b, patient, 'patient')
    await hasLine(a, 'unsaid when killed')
    await flowing(a, b)
    expect(await moves(a, b)).toEqual([true, true])
    const lines = (await view(a)).chat.filter(line => line.startsWith('unsaid when killed'))
    expect(lines).toHaveLength(1)
  },
)

test(
  '[EN20] a second tab takes the hour over; the first stops its camera and says moved',
  { timeout: 40_000 },
  async () => {
    const second = await stage.open(b)
    await start(second, patient, 'patient')
    await until(b, () => globalThis.stage.view().link === 'moved')
    expect(
      await b.evaluate(() =>
        globalThis.stage
          .camera()
          .getTracks()
          .map(({ readyState }) => readyState),
      ),
    ).toEqual(['ended', 'ended'])
    await flowing(a, second)
    expect(await moves(a, second)).toEqual([true, true])
  },
)
