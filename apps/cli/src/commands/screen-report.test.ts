/** Tests of the report on a score: its figures against those of R, the same bytes twice, and nothing in it that is not its own. */
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
const refsOf = async (name: string) => JSON.parse(await fixture(`refs/${name}.json`))

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
const QUICK = ['--bootstrap', '100'] as const
const LIKE_R = ['--missing', 'published', ...QUICK] as const

/** The numbers of a table by its id, row by row; the name of a row comes first. */
function numbersOf(html: string, id: string): readonly { readonly name: string; readonly values: readonly number[] }[] {
  const whole = new RegExp(`id="${id}".*?</table>`, 's').exec(html)?.[0] ?? ''
  return [...whole.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, name = '', cells = '']) => ({
    name: name.replace(/<[^>]*>/g, ''),
    values: [...cells.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value)),
  }))
}
const rowNamed = (html: string, id: string, name: string): readonly number[] =>
  numbersOf(html, id).find(row => row.name.startsWith(name))?.values ?? []

function close(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [at, figure] of wanted.entries()) expect(found[at]).toBeCloseTo(figure, 9)
}

describe('its figures are those of R', () => {
  test('of the area, the chosen cut-off and every other one', async () => {
    const refs = await refsOf('roc_synth_cohort')
    const outcome = await reportOn(await cohort(), ...LIKE_R)
    expect(outcome).toMatchObject({ exit: 0, isBeside: true, json: { people: 598, positives: 106, cut: 12 } })
    const html = world.output()
    close(numbersOf(html, 'area-table')[0]?.values ?? [], [
      refs.auc,
      refs.delong.se,
      refs.delong.lower,
      refs.delong.upper,
    ])
    close(rowNamed(html, 'area-table', 'By DeLong, interval on the logit scale'), [
      refs.auc,
      refs.delongLogit95.lower,
      refs.delongLogit95.upper,
    ])
    close(rowNamed(html, 'area-table', 'By Hanley and McNeil'), [refs.auc, refs.hanleyMcNeilSe])
    const cuts = numbersOf(html, 'cuts-table')
    expect(cuts).toHaveLength(refs.table.length)
    for (const [at, row] of refs.table.entries()) {
      expect(cuts[at]?.name.split(' ')[0]).toBe(String(row.cut))
      const { sensWilson: sens, specWilson: spec } = row
      const figures = [row.sens, sens.lower, sens.upper, row.spec, spec.lower, spec.upper, row.youden]
      close(cuts[at]?.values ?? [], [row.TP, row.FP, row.FN, row.TN, ...figures])
    }
  })

  test('of predictive values elsewhere, at a cut-off that was given', async () => {
    const refs = await refsOf('roc_synth_cohort')
    await reportOn(await cohort(), ...LIKE_R, '--cut', '10', '--prev', '0.2,0.01,0.05,0.2')
    const html = world.output()
    const row = refs.table.find((one: { cut: number }) => one.cut === 10)
    const wanted = ['0.01', '0.05', '0.20'].map(at => [row.ppvAt[at], row.npvAt[at]])
    const found = numbersOf(html, 'elsewhere-table')
    expect(found.map(({ name }) => name)).toEqual(['1.0 %', '5.0 %', '20.0 %'])
    for (const [at, figures] of wanted.entries()) close(found[at]?.values ?? [], figures)
    expect(html).not.toContain('How steady the choice is')
    expect(html).toContain('so nothing here was chosen by these data')
  })

  test('of calibration and of the decision curve, where there are chances', async () => {
    const [refs, curve] = [await refsOf('calibration_synth'), await refsOf('decision_curve_synth')]
    await reportOn(await cohort(), ...LIKE_R, '--chance', 'p')
    const html = world.output()
    const value = (name: string) => rowNamed(html, 'calibration-figures', name)[0]
    expect(value('Expected by the chances')).toBeCloseTo(refs.expected, 9)
    expect(value('Observed over expected')).toBeCloseTo(refs.OE, 9)
    expect(value('Brier score')).toBeCloseTo(refs.brier, 9)
    expect(value('Brier score, scaled')).toBeCloseTo(refs.brierScaled, 9)
    expect(value('Spiegelhalter’s z')).toBeCloseTo(refs.spiegelhalterZ, 9)
    expect(value('Hosmer and Lemeshow')).toBeCloseTo(refs.hosmerLemeshow.chisq, 9)
    expect(value('Calibration intercept')).toBeCloseTo(refs.rmsValProb.Intercept, 6)
    expect(value('Calibration slope')).toBeCloseTo(refs.rmsValProb.Slope, 6)
    expect(numbersOf(html, 'calibration-table')).toHaveLength(refs.hosmerLemeshow.groups)
    const points = numbersOf(html, 'decision-table')
    expect(points.map(({ name }) => name)).toEqual(
      curve.map(({ threshold }: { threshold: number }) => `${Math.round(100 * threshold)} %`),
    )
    for (const [at, one] of curve.entries())
      close(points[at]?.values ?? [], [
        one.TP,
        one.FP,
        one.netBenefitModel,
        one.netBenefitAll,
        one.netBenefitNone,
        one.netInterventionsAvoidedPer100,
      ])
  })

  test('of the items, with what is missing', async () => {
    const refs = await refsOf('item_analysis_synth_cohort')
    await reportOn(await cohort(), ...LIKE_R)
    const items = numbersOf(world.output(), 'items-table')
    for (const [at, item] of refs.items.entries()) {
      expect(items[at]?.name.split(' ')[0]).toBe(item.item)
      close(items[at]?.values ?? [], [
        item.n,
        item.nMissing,
        item.nMissing / refs.nTotal,
        item.mean,
        item.sd,
        item.floorPct / 100,
        item.ceilPct / 100,
        item.itemRestR,
        item.alphaIfDropped,
      ])
    }
    expect(world.output()).toContain(`${refs.nComplete}</data> complete rows`)
    const alpha = /Cronbach’s alpha<\/dt>.*?value="([^"]*)".*?value="([^"]*)".*?value="([^"]*)"/s.exec(world.output())
    close(alpha?.slice(1).map(Number) ?? [], [refs.alphaRaw, refs.feldt95.lower, refs.feldt95.upper])
  })
})

describe('a cut-off that these rows choose', () => {
  test.each([
    [['--choose', 'youden'], 'the highest Youden’s J (Youden 1950)'],
    [
      ['--choose', 'top-left'],
      'the shortest way to the upper left corner of the ROC curve (Perkins &amp; Schisterman 2006)',
    ],
    [['--choose', 'sens:0.9'], 'the highest specificity with a sensitivity of at least 90.0 %'],
  ])('by %j is the one of screen validate, and the bootstrap is of that rule', async (rule, words) => {
    const file = await cohort()
    const { json } = await reportOn(file, ...LIKE_R, ...rule)
    const validated = await run(
      [
        'screen',
        'validate',
        file,
        '--instrument',
        'phq9',
        '--criterion',
        'criterion',
        '--missing',
        'published',
        ...rule,
      ],
      testWorld(),
    )
    expect(validated.json).toMatchObject({ chosen: { cuts: [json['cut']] }, auc: { auc: json['auc'] } })
    expect(json).toMatchObject({ chosenBy: rule[1] })
    const html = world.output()
    expect(html).toContain(`This cut-off was chosen on these data by ${words}`)
    expect(html).toContain(`${rule.join(' ')} --criterion`)
    const [sensitivity, specificity] = numbersOf(html, 'optimism-table')
    expect(sensitivity?.values[0]).toBeCloseTo(Number(json['sensitivity']), 12)
    expect(specificity?.values[0]).toBeCloseTo(Number(json['specificity']), 12)
    expect(html.includes('Perkins &amp; Schisterman 2006.</b>')).toBe(rule[1] === 'top-left')
  })

  test('with a sensitivity that was asked for keeps it where it is chosen', async () => {
    await reportOn(await cohort(), ...LIKE_R, '--choose', 'sens:0.9')
    const [, inBag = 0, outside = 1] = rowNamed(world.output(), 'optimism-table', 'Sensitivity')
    expect(inBag).toBeGreaterThanOrEqual(0.9)
    expect(outside).toBeLessThan(inBag)
  })

  test('where no rule was named is Youden’s, and the first thing to know', async () => {
    const { json } = await reportOn(await cohort(), ...LIKE_R)
    expect(json).toMatchObject({ chosenBy: 'youden' })
    expect(world.output()).toMatch(
      /Before you use these figures<\/h2>\n<ul>\n<li>No cut-off and no rule to choose one was given, so it was chosen by the highest Youden’s J, which takes both errors for equally bad/,
    )
  })
})

test('answers that count against each other have no figure of reliability', async () => {
  const rows = MET.map((met, at) => `${met},${1 + (ANSWERS[at] ?? 0)},3,${5 - (ANSWERS[at] ?? 0)},2`)
  const file = await put(['criterion,secure,fearful,preoccupied,dismissing', ...rows].join('\n'))
  const asked = ['screen', 'report', file, '--instrument', 'rq', '--scale', 'modelOfSelf', '--criterion', 'criterion']
  expect(await run([...asked, ...QUICK], world)).toMatchObject({ exit: 0 })
  expect(world.output()).toContain('The answers of this score count against each other')
  expect(world.output()).not.toContain('Cronbach’s alpha')
})

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
      'holdfast screen report in.csv --as-of 2026-11-26 --bootstrap 100 --criterion criterion --instrument phq9 --missing published --out report.html --scale total --seed 7',
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

describe('what is warned of', () => {
  const codes = async (text: string, ...more: readonly string[]) =>
    (await reportOn(await put(text), ...QUICK, ...more)).json['warnings']

  test('a cut-off that was chosen here, few people, small counts; and always the people and their share', async () => {
    expect(await codes(ROWS)).toEqual([
      'cut-from-same-data',
      'few-positives',
      'few-negatives',
      'spectrum',
      'verification',
      'base-rate',
      'no-chances',
      'answers-to-read',
      'small-counts',
    ])
    expect(await codes(ROWS, '--cut', '9')).not.toContain('cut-from-same-data')
  })

  test('rows that are left out, and scores from fewer answers', async () => {
    const holes = `${ROWS}\nP12,,${nine(1)}\nP13,0,,${nine(1).slice(2)}\nP14,1,,,,,,,,,\n`
    expect(await codes(holes, '--missing', 'published')).toEqual(expect.arrayContaining(['left-out', 'prorated']))
    expect(world.output()).toContain(
      '2 of 15 rows are not in the figures of accuracy: 1 without a score and 1 without a criterion',
    )
  })

  test('people whose criterion nobody knows, with how many of them the cut-off would call positive', async () => {
    const unknown = [0, 1, 3, 3].map((answer, at) => `N${at},,${nine(answer)}`)
    expect(await codes([ROWS, ...unknown].join('\n'), '--cut', '9')).toContain('verification')
    expect(world.output()).toContain(
      'Of the 4 rows with a score and no criterion 75.0 % are positive at this cut-off; of the 12 with both, 83.3 %.',
    )
  })

  test('twenty are not few, and nineteen are', async () => {
    const side = (met: number, people: number) =>
      Array.from({ length: people }, (_, at) => `${met}${at},${met},${nine((at + met) % 4)}`)
    const of = (met: number, unmet: number) => [`id,criterion,${ITEMS}`, ...side(1, met), ...side(0, unmet)].join('\n')
    const found = await codes(of(20, 20))
    expect(found).toContain('few-people')
    expect(found).not.toEqual(expect.arrayContaining(['few-positives']))
    expect(found).not.toEqual(expect.arrayContaining(['few-negatives']))
    expect(await codes(of(19, 20))).toContain('few-positives')
    expect(await codes(of(20, 19))).toContain('few-negatives')
    expect(await codes(of(100, 100))).not.toContain('few-people')
  })

  test('other shares than the one here, where they lie far away', async () => {
    await codes(ROWS, '--prev', '0.1,0.4,0.9')
    expect(world.output()).toContain('less than half or more than twice the one here: 10.0 %, 90.0 %.')
  })

  test('a large cohort with chances and a cut-off of its own is warned of no more than it must be', async () => {
    const outcome = await reportOn(await cohort(), ...LIKE_R, '--chance', 'p', '--cut', '10')
    expect(outcome.json['warnings']).toEqual([
      'spectrum',
      'verification',
      'base-rate',
      'left-out',
      'prorated',
      'answers-to-read',
      'small-counts',
    ])
  })
})

test('where low scores are the positive ones, the cut-off is read from below', async () => {
  // The mirror of the twelve people above, in another instrument: well-being of five items from 0 to 5.
  const five = (answer: number): string => Array.from({ length: 5 }, () => 5 - answer).join(',')
  const rows = MET.map((met, at) => `${met},${five(ANSWERS[at] ?? 0)}`)
  const file = await put(['criterion,q1,q2,q3,q4,q5', ...rows].join('\n'))
  const asked = [
    'screen',
    'report',
    file,
    '--instrument',
    'who5',
    '--scale',
    'raw',
    '--criterion',
    'criterion',
    ...QUICK,
  ]
  const { json } = await run(asked, world)
  const there = await reportOn(await put(ROWS, 'there.csv'), ...QUICK)
  expect(json).toMatchObject({ auc: there.json['auc'], sensitivity: there.json['sensitivity'], cut: 15 })
  expect(world.output()).toContain('At the cut-off of 15 or less')
  expect(rowNamed(world.output(), 'four-table', 'Positive')).toEqual([4, 2])
})

test('groups that the score parts wholly have an area, and no interval that would say more than is known', async () => {
  const parted = ['criterion,' + ITEMS, ...[0, 0, 0, 1, 1, 1].map(met => `${met},${nine(3 * met)}`)].join('\n')
  expect(await reportOn(await put(parted), ...QUICK)).toMatchObject({ exit: 0, json: { auc: 1 } })
  expect(world.output()).toContain('95 % not defined, DeLong')
  expect(world.output()).not.toMatch(/NaN|undefined|Infinity/)
})

test('objects of JSON lines may leave a column out', async () => {
  const lines = MET.map((met, at) =>
    JSON.stringify({ criterion: met, ...Object.fromEntries(ITEMS.split(',').map(id => [id, ANSWERS[at]])) }),
  )
  const file = await put(['{"q1":1}', ...lines].join('\n'), 'in.ndjson')
  expect(await reportOn(file, ...QUICK)).toMatchObject({ exit: 0, json: { rows: 13, people: 12 } })
})

describe('what is refused', () => {
  const refused = async (file: string, ...more: readonly string[]) => {
    const before = await readdir(folder)
    const outcome = await reportOn(file, '--out', join(folder, 'report.html'), ...more)
    expect(await readdir(folder)).toEqual(before)
    expect(world.output()).toBe('')
    return outcome
  }

  test.each<[string, string, object]>([
    [
      'a criterion that is not there',
      ROWS.replace('criterion', 'truth'),
      { row: 1, column: 'criterion', kind: 'no-such-column', of: 'file' },
    ],
    [
      'a criterion that is neither',
      ROWS.replace('P3,0', 'P3,2'),
      { row: 4, column: 'criterion', kind: 'not-yes-or-no' },
    ],
    ['an answer that is none', ROWS.replace('P3,0,1', 'P3,0,7'), { row: 4, column: 'q1', kind: 'out-of-range' }],
    ['a row that is short', `${ROWS}\nP12,1\n`, { row: 13, column: 'q1', kind: 'field-count' }],
    ['an id that stands twice', ROWS.replace('P3', 'P2'), { row: 4, column: 'id', kind: 'id-twice' }],
    ['an empty file', '', { row: 1, column: 1, kind: 'empty-file', of: 'file' }],
  ])('%s is named with row and column, and nothing is written', async (_, text, problem) => {
    const outcome = await refused(await put(text))
    expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(problem)
    expect(outcome.text).toMatch(/Nothing was written\.$/)
  })

  test('a chance that is none is named, and never said again', async () => {
    const text = ROWS.split('\n').map((row, at) => `${row},${at === 0 ? 'p' : at === 2 ? '1.5' : '0.5'}`)
    const { text: said, json } = await refused(await put(text.join('\n')), '--chance', 'p')
    expect(said).toContain('Row 2, column p holds something that is no number from 0 to 1.')
    expect(JSON.stringify(json)).not.toContain('1.5')
  })

  test.each<[string, string, string]>([
    ['everybody alike', ROWS.replaceAll(/(P\d+),1/g, '$1,0'), 'one-class'],
    ['nobody with a criterion', ROWS.replaceAll(/(P\d+),\d/g, '$1,'), 'empty'],
  ])('%s cannot be reported on, and the sentence says why', async (_, text, code) => {
    const outcome = await refused(await put(text))
    expect(outcome).toMatchObject({ exit: 1, json: { ok: false, code } })
    expect(outcome.text).toMatch(/Nothing was written\.$/)
  })

  test.each([
    [['--criterion', 'q9'], /nothing can be judged by itself/],
    [['--criterion', 'id'], /nothing can be judged by itself/],
    [['--chance', 'criterion'], /nothing can be judged by itself/],
    [['--chance', 'q1'], /--chance must be a column of its own/],
    [['--cut', '28'], /Give --cut as a number from 0 to 27/],
    [['--cut', 'ten'], /Give --cut as a number from 0 to 27/],
    [['--prev', '0.1,2'], /Give --prev as numbers from 0 to 1/],
    [['--choose', 'best'], /Give --choose as youden, top-left, or a sensitivity/],
    [['--seed', '-1'], /Give --seed as a whole number/],
    [['--seed', '4294967296'], /Give --seed as a whole number/],
    [['--bootstrap', '99'], /Give --bootstrap as a whole number from 100/],
    [['--as-of', '2026-02-30'], /Give --as-of as a day/],
    [['--scale', 'sum'], /Give --scale as one of the scores of PHQ-9: total/],
    [['--instrument', 'cssrs-screener'], /has no score/],
    [['--instrument', 'who5'], /Give --scale as one of the scores of WHO-5: raw, percent/],
    [['--out', '/no/such/folder/report.html'], /cannot be written/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    const file = await put(ROWS)
    const asked = new Map([
      ['--instrument', 'phq9'],
      ['--criterion', 'criterion'],
      [options[0] ?? '', options[1] ?? ''],
    ])
    const outcome = await run(['screen', 'report', file, ...[...asked].flat()], world)
    expect(outcome).toMatchObject({ exit: 2 })
    expect(outcome.text).toMatch(sentence)
    expect(world.output()).toBe('')
  })

  test('a cut-off and a rule to choose one are not both taken', async () => {
    const outcome = await reportOn(await put(ROWS), '--cut', '9', '--choose', 'youden')
    expect(outcome).toMatchObject({ exit: 2 })
    expect(outcome.text).toContain('not both')
  })

  test('the file itself is never overwritten', async () => {
    const file = await put(ROWS)
    expect(await reportOn(file, '--out', file)).toMatchObject({ exit: 2 })
    expect(await readFile(file, 'utf8')).toBe(ROWS)
  })
})
