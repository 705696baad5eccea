/** Tests of the report in a real browser, opened as a file: nothing is asked of anyone, axe finds nothing, nothing overflows, and letters can be read. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

let folder: string
let browser: Browser
const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../packages/psychometrics/fixtures/${name}`, import.meta.url)), 'utf8')

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it or name it in CHROMIUM`)
  folder = await mkdtemp(join(tmpdir(), 'holdfast-report-'))
  const rows = (await fixture('data/synth_cohort_9x4.csv')).trim().split('\n')
  const chances = (await fixture('data/synth_predictions.csv')).trim().split('\n')
  const table = join(folder, 'cohort.csv')
  await writeFile(table, rows.map((row, at) => `${row},${(chances[at] ?? '').split(',')[2]}`).join('\n'))
  const asked = ['screen', 'report', table, '--instrument', 'phq9', '--criterion', 'criterion', '--bootstrap', '100']
  for (const [name, more] of [
    ['chances', ['--chance', 'p', '--cut', '10', '--prev', '0.05,0.2']],
    ['score', ['--missing', 'published', '--ignore', 'p']],
  ] as const)
    await run([...asked, ...more, '--out', join(folder, `${name}.html`)], testWorld())
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const cases = [
  ['chances', 360, 'light'],
  ['chances', 1280, 'dark'],
  ['score', 360, 'dark'],
  ['score', 1280, 'light'],
] as const

test.each(cases)('the report by %s, at %i px and %s', async (name, width, colorScheme) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', line => complaints.push(line.text()))
  page.on('pageerror', error => complaints.push(error.message))
  const address = pathToFileURL(join(folder, `${name}.html`)).href
  await page.goto(address)
  expect(asked).toEqual([address])
  expect(complaints).toEqual([])
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator('svg.plot').count()).toBe(5)
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  expect(await smallLetters(page)).toEqual([])
  if (width === 1280) expect(await cutTables(page)).toEqual([])
  expect(await cutOff(page)).toEqual([])
  expect(await cutCaptions(page)).toEqual([])
  expect(await axe(page)).toEqual([])
  await context.close()
})

/** On paper nothing scrolls, so that what is wider than a sheet of A4 without its margins would be lost. */
test.each(['chances', 'score'])('the report by %s on paper', async name => {
  const page = await browser.newPage({ viewport: { width: 688, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
  expect(await cutTables(page)).toEqual([])
  expect(await page.locator('nav').isVisible()).toBe(false)
  await page.close()
})

test('each line of the contents leads to its section, by the keyboard too', async () => {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(folder, 'score.html')).href)
  const links = await page.locator('nav a').all()
  expect(links.length).toBe((await page.locator('section').count()) - 1)
  for (const link of links) {
    await link.press('Enter')
    const heading = page.locator(new URL(page.url()).hash)
    expect(await heading.textContent()).toBe(await link.textContent())
    expect(await heading.isVisible()).toBe(true)
  }
  await page.close()
})

/** Names of tables that do not stand wholly in the frame before it is scrolled. */
const cutCaptions = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('caption > span')]
    .filter(name => name.getBoundingClientRect().right > name.closest('.scroll').getBoundingClientRect().right)
    .map(name => name.textContent)`)

/** Tables that are wider than their frame. */
const cutTables = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('table')]
    .filter(table => table.scrollWidth > table.parentElement.clientWidth)
    .map(table => table.caption.textContent)`)

/** What axe finds, short enough for a message. */
async function axe(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary)]))`,
  )
}

/** Letters of pictures that are drawn smaller than 9 px. */
const smallLetters = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('svg.plot')].flatMap(svg => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
    return [...svg.querySelectorAll('text')]
      .filter(text => parseFloat(getComputedStyle(text).fontSize) * scale < 9)
      .map(text => text.textContent)
  })`)

/** Letters of pictures that stand outside of them. */
const cutOff = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('svg.plot')].flatMap(svg => {
    const frame = svg.getBoundingClientRect()
    return [...svg.querySelectorAll('text')]
      .filter(text => {
        const box = text.getBoundingClientRect()
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1
      })
      .map(text => text.textContent)
  })`)
