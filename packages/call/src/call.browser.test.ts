/** Two real pages with fake devices: pictures move, sound is heard, curtain and mute hold, breaks heal. */
import type { Page } from 'playwright-core'
import type { Role, SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { makeStream } from '@holdfast/reconnect'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBrowserStage, type BrowserStage } from './testing/chromium.ts'
import type {} from './testing/page.ts'

const [clinician, patient] = [testId('seat', 1), testId('seat', 2)]
const encounter = testId('encounter', 1)
let stage: BrowserStage
let a: Page
let b: Page

const start = (page: Page, seat: SeatId, role: Role) =>
  page.evaluate(([s, r, e]) => globalThis.stage.start(s, r, e), [seat, role, encounter] as const)
const view = (page: Page) => page.evaluate(() => globalThis.stage.view())
const until = (page: Page, what: () => boolean | Promise<boolean>) =>
  page.waitForFunction(what, undefined, { timeout: 15_000, polling: 50 })
const flowing = (page: Page) =>
  until(page, () => globalThis.stage.view().phases[0] === 'flowing' && globalThis.stage.frames() > 0)

/** Waits for twenty more pictures than there are now. */
const moves = (page: Page) =>
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
  )
/** The loudest moment of two seconds: the fake microphone beeps once in each. */
const loudest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let most = 0
        const end = performance.now() + 2000
        const look = setInterval(() => {
          most = Math.max(most, globalThis.stage.level())
          if (performance.now() < end) return
          clearInterval(look)
          resolve(most)
        }, 10)
      }),
  )

/** Is there silence, once what was in the air has been played? Between two beeps it is quiet too, so two seconds are asked for. */
const fallsSilent = async (page: Page): Promise<boolean> => {
  for (let tries = 0; tries < 3; tries++) if ((await loudest(page)) < 0.05) return true
  return false
}

beforeAll(async () => {
  stage = await makeBrowserStage([
    { seat: clinician, role: 'practitioner' },
    { seat: patient, role: 'patient' },
  ])
  ;[a, b] = await Promise.all([stage.open(), stage.open()])
  for (const page of [a, b]) page.on('pageerror', error => console.error(error))
  expect(await Promise.all([start(a, clinician, 'practitioner'), start(b, patient, 'patient')])).toEqual([
    'started',
    'started',
  ])
  await Promise.all([a, b].map(page => until(page, () => globalThis.stage.view().link === 'live')))
}, 60_000)
afterAll(() => stage?.close())

test('[EN1] after letting in, pictures move and sound is heard on both sides', { timeout: 30_000 }, async () => {
  expect(await view(b)).toMatchObject({ phases: [], link: 'live' })
  const admitted = await a.evaluate(seat => {
    globalThis.stage.call().admit(seat)
    return performance.timeOrigin + performance.now()
  }, patient)
  await Promise.all([flowing(a), flowing(b)])
  const first = await Promise.all([a, b].map(page => page.evaluate(() => globalThis.stage.firstFrame())))
  console.log(`let in to first remote frame: ${first.map(at => Math.round(at - admitted)).join(' and ')} ms`)
  expect(await Promise.all([moves(a), moves(b)])).toEqual([true, true])
  for (const level of await Promise.all([loudest(a), loudest(b)])) expect(level).toBeGreaterThan(0.1)
})

test('[PJ6] no server but those of the ticket is ever named', async () => {
  const config = await a.evaluate(() => globalThis.stage.config())
  expect(config).toMatchObject({ iceServers: [], bundlePolicy: 'max-bundle' })
})

test('[EN2] chat is kept and delivered', async () => {
  await b.evaluate(() => globalThis.stage.call().say('Can you hear me?'))
  await until(b, () => globalThis.stage.view().chat[0] === 'Can you hear me?: delivered')
  expect((await view(a)).chat).toEqual(['Can you hear me?: delivered'])
})

test(
  '[EN5] the curtain blanks both pictures, sound goes on, and lifting brings the pictures back',
  { timeout: 30_000 },
  async () => {
    const bright = () => globalThis.stage.brightness() > 20
    const dark = () => globalThis.stage.brightness() < 5
    await Promise.all([until(a, bright), until(b, bright)])
    await b.evaluate(() => globalThis.stage.call().setCurtain(true))
    await Promise.all([until(a, dark), until(b, dark)])
    for (const level of await Promise.all([loudest(a), loudest(b)])) expect(level).toBeGreaterThan(0.1)
    await b.evaluate(() => globalThis.stage.call().setCurtain(false))
    await Promise.all([until(a, bright), until(b, bright)])
  },
)

test('[EN7] a muted microphone is silent on the other side, the picture goes on', { timeout: 30_000 }, async () => {
  await b.evaluate(() => globalThis.stage.call().setMic(false))
  expect(await fallsSilent(a)).toBe(true)
  expect(await moves(a)).toBe(true)
  await b.evaluate(() => globalThis.stage.call().setMic(true))
  expect(await loudest(a)).toBeGreaterThan(0.1)
})

test('[EN17] another camera, or none, needs no new call', { timeout: 30_000 }, async () => {
  await b.evaluate(() => globalThis.stage.call().setStream(null))
  await until(b, () => !globalThis.stage.view().camera && !globalThis.stage.view().mic)
  expect(await fallsSilent(a)).toBe(true)
  await b.evaluate(() => globalThis.stage.call().setStream(globalThis.stage.camera()))
  expect(await moves(a)).toBe(true)
  expect(await loudest(a)).toBeGreaterThan(0.1)
  expect(await a.evaluate(() => globalThis.stage.connections().length)).toBe(1)
})

test('[EN12] links that break and come back leave media alone', { timeout: 30_000 }, async () => {
  for (const seat of [clinician, patient]) stage.room.cut(seat)
  const isBack = (): boolean => globalThis.stage.links().slice(-2).join(' ') === 'lost live'
  await Promise.all([until(a, isBack), until(b, isBack)])
  expect(await Promise.all([moves(a), moves(b)])).toEqual([true, true])
  expect(await a.evaluate(() => globalThis.stage.states())).toEqual(['connected'])
})

test('[EN18] a connection that dies on one side is made anew by the room’s order', { timeout: 30_000 }, async () => {
  await b.evaluate(() => globalThis.stage.connections().at(-1)?.close())
  await until(a, () => globalThis.stage.connections().length === 2)
  await Promise.all([flowing(a), flowing(b)])
  expect(await Promise.all([moves(a), moves(b)])).toEqual([true, true])
})

test(
  '[EN8] a reloaded page is back in the call without a click, with its chat and its muted microphone',
  { timeout: 30_000 },
  async () => {
    await b.evaluate(() => globalThis.stage.call().setMic(false))
    await b.reload()
    await b.waitForFunction('globalThis.stage')
    await start(b, patient, 'patient')
    await Promise.all([flowing(a), flowing(b)])
    expect(await Promise.all([moves(a), moves(b)])).toEqual([true, true])
    expect(await view(b)).toMatchObject({ mic: false, camera: true, chat: ['Can you hear me?: delivered'] })
  },
)

test('[KE1] the keep survives a reload, and what is odd in it counts as nothing', async () => {
  const key = [encounter, testId('seat', 9)] as const
  const id = 'a'.repeat(26)
  const kept = { switches: { got: 4, mic: false, camera: true }, streams: [{ ...makeStream(id) }], gone: [] }
  const load = () => a.evaluate(([e, s]) => globalThis.stage.keep(e, s).load(), key)
  const save = (value: unknown) =>
    a.evaluate(([[e, s], what]) => globalThis.stage.keep(e, s).save(what as never, 5 as never), [key, value] as const)
  await save(kept)
  expect(await load()).toEqual({ switches: kept.switches, streams: [{ stream: makeStream(id), writtenAt: 5 }] })
  await save({ switches: { mic: 'odd' }, streams: [], gone: [id] })
  expect(await load()).toEqual({ switches: null, streams: [] })
  await save(kept)
  await a.evaluate(([e, s]) => globalThis.stage.keep(e, s).clear(), key)
  expect(await load()).toEqual({ switches: null, streams: [] })
})

test('[EN11] leaving ends media on both sides', async () => {
  await b.evaluate(() => globalThis.stage.call().leave())
  await until(a, () => globalThis.stage.view().phases.length === 0)
  expect(await view(b)).toMatchObject({ link: 'closed', phases: [] })
  expect(await a.evaluate(() => globalThis.stage.states().every(state => state === 'closed'))).toBe(true)
})
