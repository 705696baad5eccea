/** Tests of the figures of a report: they are those of R, and a cut-off that is chosen says how steady it is. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
/** `p` stands in every cohort here, also where no chance is asked for. */
const QUICK = ['--bootstrap', '100', '--ignore', 'p'] as const
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
        '--ignore',
        'p',
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

/** Twelve people, of whom five met the criterion. */
const ANSWERS = [0, 0, 1, 1, 1, 2, 1, 2, 2, 3, 3, 2]
const MET = [0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0]
