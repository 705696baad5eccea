/** The example in real browsers: what was said stands once on both sides, and both are heard again, whatever is killed. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeStage, type Stage, type Visitor } from './testing/stage.ts'

let stage: Stage
let a: Visitor
let b: Visitor

beforeEach(async () => {
  stage = await makeStage()
  await stage.startServer()
})
afterEach(() => stage.end())

const WAIT = { timeout: 30_000 }

/** Is sound coming in now, and do pictures move? Looked at in what the page shows, not in what the protocol says. */
const hears = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    async () => {
      const video = document.querySelector('video')
      const stream = video?.srcObject
      if (!video || !(stream instanceof MediaStream) || video.videoWidth === 0) return false
      const context = new AudioContext()
      const analyser = context.createAnalyser()
      context.createMediaStreamSource(stream).connect(analyser)
      const samples = new Float32Array(analyser.fftSize)
      let loudest = 0
      const from = video.currentTime
      for (const end = performance.now() + 1500; performance.now() < end && loudest < 0.01;) {
        await new Promise(requestAnimationFrame)
        analyser.getFloatTimeDomainData(samples)
        loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), loudest)
      }
      await context.close()
      return loudest >= 0.01 && video.currentTime > from
    },
    null,
    WAIT,
  )

const shows = (page: Page, state: string): Promise<unknown> =>
  page.waitForFunction(wanted => document.querySelector('p:last-of-type')?.textContent === wanted, state, WAIT)

const linesOf = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('pre').textContent()) ?? '').split('\n').slice(0, -1)

/** Which stream a page shows: another one means another call. */
const streamOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject
    return stream instanceof MediaStream ? (stream.getTracks()[0]?.id ?? '') : ''
  })

const type = async (page: Page, text: string): Promise<void> => {
  await page.locator('input').fill(text)
  await page.locator('input').press('Enter')
}

/** Waits some milliseconds, until the line is on the page's own disk (the page counts it as waiting) or came back as kept. */
const isOnDisk = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    line =>
      /[1-9]\d* waiting/.test(document.querySelector('p:last-of-type')?.textContent ?? '') ||
      document.querySelector('pre')?.textContent?.includes(line),
    text,
    { ...WAIT, polling: 1 },
  )

async function bothHear(): Promise<void> {
  for (const { page } of [a, b]) await shows(page, 'live, 0 waiting')
  for (const { page } of [a, b]) await hears(page)
}

/** Both show these lines, each once and in this order. */
async function bothRead(lines: readonly string[]): Promise<void> {
  for (const { page } of [a, b]) await expect.poll(() => linesOf(page), WAIT).toEqual(lines)
}

test('[EX1] two pages hear each other and read the same', async () => {
  a = await stage.visit('a')
  b = await stage.visit('b')
  await bothHear()
  await type(a.page, 'one')
  await bothRead(['a: one'])
  await type(b.page, 'two')
  await bothRead(['a: one', 'b: two'])
})

test('[EX2] a line that was typed as the browser was killed stands once on both sides after it is opened again', async () => {
  a = await stage.visit('a')
  b = await stage.visit('b')
  await bothHear()
  await type(a.page, 'before')
  await bothRead(['a: before'])
  await type(a.page, 'at the last moment')
  await isOnDisk(a.page, 'at the last moment')
  await a.kill()
  a = await stage.visit('a')
  await bothRead(['a: before', 'a: at the last moment'])
  await type(a.page, 'after')
  await bothRead(['a: before', 'a: at the last moment', 'a: after'])
  await bothHear()
})

test('[EX3] a line that never reached the server survives the browser and the server, both killed', async () => {
  a = await stage.visit('a')
  b = await stage.visit('b')
  await bothHear()
  await stage.killServer()
  await type(a.page, 'to nobody')
  await isOnDisk(a.page, 'to nobody')
  await a.kill()
  await stage.startServer()
  a = await stage.visit('a')
  await bothRead(['a: to nobody'])
  await bothHear()
})

test('[EX4] a server that is killed and started again loses and doubles nothing, and the call never stops', async () => {
  a = await stage.visit('a')
  b = await stage.visit('b')
  await bothHear()
  await type(a.page, 'one')
  await bothRead(['a: one'])
  const shown = await Promise.all([a, b].map(({ page }) => streamOf(page)))
  await type(b.page, 'two')
  await stage.killServer()
  await type(a.page, 'three')
  for (const { page } of [a, b]) await hears(page)
  await stage.startServer()
  for (const { page } of [a, b]) await shows(page, 'live, 0 waiting')
  await expect
    .poll(() => linesOf(a.page).then(lines => lines.toSorted()), WAIT)
    .toEqual(['a: one', 'a: three', 'b: two'])
  await bothRead(await linesOf(a.page))
  await bothHear()
  expect(await Promise.all([a, b].map(({ page }) => streamOf(page)))).toEqual(shown)
})

test('[EX5] the call is back after one page was reloaded', async () => {
  a = await stage.visit('a')
  b = await stage.visit('b')
  await bothHear()
  await type(a.page, 'one')
  const before = await streamOf(b.page)
  await a.page.reload()
  await expect.poll(() => streamOf(b.page), WAIT).not.toBe(before)
  await bothHear()
  await bothRead(['a: one'])
})
