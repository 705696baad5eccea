/** Real calls between real pages: the same numbers at both ends, and different ones where somebody sits between. */
import type { Page } from 'playwright-core'
import type { Role, SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterEach, expect, test } from 'vitest'
import { makeBrowserStage, type BrowserStage } from '../testing/chromium.ts'
import { sitBetween } from '../testing/sit-between.ts'
import type {} from '../testing/page.ts'

const [clinician, patient] = [testId('seat', 1), testId('seat', 2)]
const encounter = testId('encounter', 1)
let stage: BrowserStage | null = null
afterEach(async () => {
  await stage?.close()
  stage = null
})

const start = (page: Page, seat: SeatId, role: Role) =>
  page.evaluate(([s, r, e]) => globalThis.stage.start(s, r, e), [seat, role, encounter] as const)
const until = (page: Page, what: () => boolean | Promise<boolean>) =>
  page.waitForFunction(what, undefined, { timeout: 20_000, polling: 50 })
const flowing = (page: Page) =>
  until(page, () => globalThis.stage.view().phases[0] === 'flowing' && globalThis.stage.frames() > 0)
const look = (page: Page) => page.evaluate(() => globalThis.stage.sealed())

/** What is known once the browser tells of certificates. */
async function sealed(page: Page) {
  await expect.poll(async () => (await look(page)).numbers, { timeout: 20_000 }).not.toBeNull()
  return look(page)
}

/** Two pages at their places; `between`: before a word of theirs passes. */
async function open(between?: (stage: BrowserStage) => Promise<unknown>): Promise<readonly [Page, Page]> {
  const opened = await makeBrowserStage([
    { seat: clinician, role: 'practitioner' },
    { seat: patient, role: 'patient' },
  ])
  stage = opened
  await between?.(opened)
  const [a, b] = await Promise.all([opened.open(), opened.open()])
  await Promise.all([start(a, clinician, 'practitioner'), start(b, patient, 'patient')])
  await Promise.all([a, b].map(page => until(page, () => globalThis.stage.view().link === 'live')))
  await a.evaluate(seat => void globalThis.stage.call().admit(seat), patient)
  await Promise.all([flowing(a), flowing(b)])
  return [a, b]
}

test(
  '[SE8] [B13] two pages in a real call read the same numbers, for as long as their connection is the same one',
  { timeout: 90_000 },
  async () => {
    const [a, b] = await open()
    const [here, there] = await Promise.all([sealed(a), sealed(b)])
    expect(here.seal).toMatchObject({ kind: 'on', version: expect.stringMatching(/^DTLS 1\.[23]$/) })
    expect(here.numbers).toMatch(/^(?:\d{5} ){5}\d{5}$/)
    expect(there.numbers).toBe(here.numbers)
    // Links that break and come back leave the connection as it is.
    for (const seat of [clinician, patient]) stage?.room.cut(seat)
    const isBack = (): boolean => globalThis.stage.links().slice(-2).join(' ') === 'lost live'
    await Promise.all([until(a, isBack), until(b, isBack)])
    expect([(await sealed(a)).numbers, (await sealed(b)).numbers]).toEqual([here.numbers, here.numbers])
    // A connection that died is made anew, with certificates of its own.
    await b.evaluate(() => globalThis.stage.connections().at(-1)?.close())
    await until(a, () => globalThis.stage.connections().length === 2)
    await Promise.all([flowing(a), flowing(b)])
    await expect.poll(async () => (await sealed(a)).numbers ?? here.numbers, { timeout: 20_000 }).not.toBe(here.numbers)
    const anew = (await sealed(a)).numbers
    await expect.poll(async () => (await sealed(b)).numbers, { timeout: 20_000 }).toBe(anew)
  },
)

test(
  '[SE9] [B13] somebody who sits between two pages is seen: sound and picture pass, and the numbers are different',
  { timeout: 90_000 },
  async () => {
    const [a, b] = await open(sitBetween)
    const [here, there] = await Promise.all([sealed(a), sealed(b)])
    // Each has an encrypted connection that works, and nothing else on the page tells.
    for (const { seal, numbers } of [here, there]) {
      expect(seal).toMatchObject({ kind: 'on' })
      expect(numbers).toMatch(/^(?:\d{5} ){5}\d{5}$/)
    }
    expect(there.numbers).not.toBe(here.numbers)
  },
)
