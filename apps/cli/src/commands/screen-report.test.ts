/** Tests of the report on a score as a file: the same bytes twice, and nothing in it that is not its own. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOUR } from '@holdfast/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-report-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../packages/psychometrics/fixtures/${name}`, import.meta.url)), 'utf8')
async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const reportOn = (file: string, ...more: readonly string[]) =>
  run(['screen', 'report', file, '--instrument', 'phq9', '--criterion', 'criterion', ...more], world)

/** The cohort of the fixtures, with the predicted chance of each person in a column of its own. */
async function cohort(): Promise<string> {
  const rows = (await fixture('data/synth_cohort_9x4.csv')).trim().split('\n')
  const chances = (await fixture('data/synth_predictions.csv')).trim().split('\n')
  return put(rows.map((row, at) => `${row},${(chances[at] ?? '').split(',')[2]}`).join('\n'))
}
/** `p` stands in every cohort here, also where no chance is asked for. */
const QUICK = ['--bootstrap', '100', '--ignore', 'p'] as const
const LIKE_R = ['--missing', 'published', ...QUICK] as const

describe('the file itself', () => {
  test('is the same byte for byte when it is made again, and carries a day only when it is given one', async () => {
    const file = await cohort()
    let hour = 0
    const made = async (...more: readonly string[]): Promise<string> => {
      world = testWorld()
      world.clock.move(HOUR * hour++)
      await reportOn(file, ...LIKE_R, '--chance', 'p', ...more)
      return world.output()
    }
    const first = await made()
    expect(await made()).toBe(first)
    expect(await made('--seed', '2')).not.toBe(first)
    expect(first).not.toMatch(/<time/)
    expect(await made('--as-of', '2026-11-26')).toContain('<time datetime="2026-11-26">')
  })

  test('asks nothing of any other place and runs nothing', async () => {
    await reportOn(await cohort(), ...LIKE_R, '--chance', 'p', '--prev', '0.1')
    const html = world.output()
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|<object|\bon[a-z]+=|\bhref="(?!#)|\bsrc=|url\(|@import|https?:/i,
    )
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\u26A0/)
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'")
  })

  test('says what went in without a folder, an id or an answer, and how to make it again', async () => {
    const file = await cohort()
    await reportOn(file, ...LIKE_R, '--seed', '7', '--as-of', '2026-11-26')
    const html = world.output()
    expect(html).toContain(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    )
    expect(html).not.toContain(folder)
    expect(html).not.toMatch(/S0001|S0600/)
    expect(html).toContain(
      'holdfast screen report in.csv --as-of 2026-11-26 --bootstrap 100 --criterion criterion --ignore p --instrument phq9 --missing published --out report.html --scale total --seed 7',
    )
    expect(html).toContain(`<dd>Node.js ${process.versions.node}</dd>`)
    expect(html).toContain('must not guide the care of anyone')
    expect(html).toContain('Kroenke 2001 J Gen Intern Med 16:606')
  })

  test('names no source that it does not give in full', async () => {
    await reportOn(await cohort(), ...LIKE_R, '--chance', 'p', '--choose', 'top-left')
    const html = world.output().replaceAll('&amp;', '&')
    const listed = [...html.matchAll(/<li><b>(.*?)\.<\/b> (.{30,})<\/li>/g)].map(([, name]) => name)
    const formulas = [...html.matchAll(/<td>([^<]*? (?:19|20)\d\d)<\/td>/g)].flatMap(([, cell = '']) =>
      cell.split('; '),
    )
    const cautions = [...html.matchAll(/\(([A-Z][^()]* (?:19|20)\d\d)\)/g)].map(([, name]) => name)
    expect(formulas.length).toBeGreaterThan(20)
    expect(cautions.length).toBeGreaterThan(6)
    expect([...formulas, ...cautions].filter(name => !listed.includes(name))).toEqual([])
  })

  test('has a name and a description for each picture, a caption for each table, and no id twice', async () => {
    await reportOn(await cohort(), ...LIKE_R, '--chance', 'p')
    const html = world.output()
    const pictures = [...html.matchAll(/<svg[^>]*>(.*?)<\/svg>/gs)]
    expect(pictures).toHaveLength(5)
    for (const [picture] of pictures) {
      expect(picture).toMatch(
        /^<svg[^>]* role="img" aria-labelledby="([a-z-]+)-title" aria-describedby="\1-desc"><title id="\1-title">[^<]+<\/title><desc id="\1-desc">[^<]+<\/desc>/,
      )
      expect(picture).not.toMatch(/aria-label=|clip-path|xlink/)
    }
    expect(html.match(/<table>\n<caption id=/g)).toHaveLength(html.match(/<table/g)?.length ?? 0)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names that would be HTML, or turn the line, are text', async () => {
    const rows = ROWS.replace('criterion', '"<i>met</i>&""\u202E"')
    const file = await put(rows, `a<b onload='x'>&"\u202E.csv`)
    const asked = ['screen', 'report', file, '--instrument', 'phq9', '--criterion', '<i>met</i>&"\u202E', ...QUICK]
    expect(await run(asked, world)).toMatchObject({ exit: 0 })
    const html = world.output()
    expect(html).toContain(
      '<title>PHQ-9 against “&lt;i&gt;met&lt;/i&gt;&amp;&quot;\uFFFD”: accuracy of a score</title>',
    )
    expect(html).toContain('<bdi>a&lt;b onload=&#39;x&#39;&gt;&amp;&quot;\uFFFD.csv</bdi>')
    expect(html).not.toMatch(/<b onload|<i>|\u202E/)
  })

  test('takes its place whole where it is sent, and nothing goes to the output', async () => {
    const out = join(folder, 'report.html')
    const outcome = await reportOn(await put(ROWS), '--out', out, ...QUICK)
    expect(outcome).toMatchObject({ exit: 0, json: { ok: true, rows: 12 } })
    expect(outcome.text).toContain('must not guide care')
    expect((await readFile(out, 'utf8')).startsWith('<!doctype html>\n<html lang="en">')).toBe(true)
    expect(world.output()).toBe('')
    expect((await readdir(folder)).toSorted()).toEqual(['in.csv', 'report.html'])
  })
})

/** Twelve people, of whom five met the criterion. */
const ANSWERS = [0, 0, 1, 1, 1, 2, 1, 2, 2, 3, 3, 2]
const MET = [0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0]
const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const nine = (answer: number): string => Array.from({ length: 9 }, (_, at) => (at === 4 ? 1 : answer)).join(',')
const ROWS = ['id,criterion', ...MET.map((met, at) => `P${at},${met}`)]
  .map((row, at) => `${row},${at === 0 ? ITEMS : nine(ANSWERS[at - 1] ?? 0)}`)
  .join('\n')
