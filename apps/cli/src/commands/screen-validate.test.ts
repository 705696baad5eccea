/** Tests of an accuracy study on the command line: the figures of R, what has to be known before believing them, and what is refused. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near, nearSpan, tableFile } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-validate-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string): Promise<string> {
  const file = join(folder, 'in.csv')
  await writeFile(file, text)
  return file
}
const validate = (file: string, ...more: readonly string[]) => run(['screen', 'validate', file, ...more], testWorld())
/** What a program reads of an outcome. */
const plain = (json: object) => JSON.parse(JSON.stringify(json))
const COHORT = tableFile('synth_cohort_9x4.csv')
const TWO = tableFile('synth_two_scores.csv')
const OF_COHORT = ['--instrument', 'phq9', '--missing', 'published', '--criterion', 'criterion']
const OF_TWO = ['--score', 'total', '--criterion', 'criterion']

describe('the figures', () => {
  test('the cohort comes to the figures of R: the area, the cut-off, and what it is worth elsewhere', async () => {
    const refs = await figuresOf('roc_synth_cohort.json')
    const ten = refs.table.find((row: { cut: number }) => row.cut === 10)
    const { json, exit } = await validate(COHORT, ...OF_COHORT, '--cut', '10', '--prev', '0.01,0.05,0.1,0.2')
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      ok: true,
      n: refs.n,
      leftOut: { noScore: 2, noCriterion: 0 },
      prevalence: near(refs.prevalence),
      auc: {
        positives: refs.nPos,
        negatives: refs.nNeg,
        auc: near(refs.auc),
        delongSe: near(refs.delong.se),
        delong95: nearSpan(refs.delong),
        delongLogit95: nearSpan(refs.delongLogit95),
        hanleyMcNeilSe: near(refs.hanleyMcNeilSe),
      },
      atCuts: [
        {
          cut: 10,
          isChosen: false,
          truePositive: ten.TP,
          falsePositive: ten.FP,
          falseNegative: ten.FN,
          trueNegative: ten.TN,
          sensitivity: { estimate: near(ten.sens), wilson: nearSpan(ten.sensWilson), exact: nearSpan(ten.sensExact) },
          specificity: { estimate: near(ten.spec), wilson: nearSpan(ten.specWilson), exact: nearSpan(ten.specExact) },
          lrPositive: near(ten.lrPos),
          lrNegative: near(ten.lrNeg),
          at: ['0.01', '0.05', '0.10', '0.20'].map(share => ({
            prevalence: Number(share),
            ppv: near(ten.ppvAt[share]),
            npv: near(ten.npvAt[share]),
          })),
        },
      ],
    })
  })

  test('every cut-off that was seen is in the table as in R, and both rules choose as there', async () => {
    const refs = await figuresOf('roc_synth_cohort.json')
    const { json } = await validate(COHORT, ...OF_COHORT, '--choose', 'youden')
    expect(json['roc']).toHaveLength(refs.table.length)
    expect(json['roc']).toMatchObject(
      refs.table.map((row: { cut: number; TP: number; FP: number; youden: number }) => ({
        cut: row.cut,
        truePositive: row.TP,
        falsePositive: row.FP,
        youden: near(row.youden),
      })),
    )
    expect(json).toMatchObject({
      chosen: { cuts: refs.youdenCuts, reached: near(refs.youdenMax) },
      atCuts: [{ cut: refs.youdenCuts[0], isChosen: true }],
    })
    const corner = await validate(COHORT, ...OF_COHORT, '--choose', 'top-left')
    expect(corner.json).toMatchObject({ chosen: { cuts: refs.closestTopLeftCuts } })
  })

  test('the bootstrap of a cut-off is as in R within what chance allows, and a seed repeats it', async () => {
    const refs = await figuresOf('bootstrap_cut_synth.json')
    const asked = [...OF_TWO, '--choose', 'youden', '--bootstrap', String(refs.B), '--seed']
    const first = await validate(TWO, ...asked, '20261121')
    expect(first.json).toMatchObject({ bootstrap: { resamples: refs.B, inSampleJ: near(refs.inSampleJ) } })
    const { bootstrap } = plain(first.json)
    const away = (found: number, wanted: number): number => Math.abs(found - wanted)
    expect(away(bootstrap.cutMedian, refs.cutMedian)).toBeLessThanOrEqual(1)
    expect(away(bootstrap.cut95.lower, refs.cutPercentile95[0])).toBeLessThanOrEqual(1)
    expect(away(bootstrap.cut95.upper, refs.cutPercentile95[1])).toBeLessThanOrEqual(1)
    expect(away(bootstrap.bootMeanJ, refs.bootMeanJ)).toBeLessThan(0.02)
    expect(away(bootstrap.outOfBagJ, refs.oobMeanJ)).toBeLessThan(0.02)
    expect(JSON.stringify(await validate(TWO, ...asked, '20261121'))).toBe(JSON.stringify(first))
    expect(JSON.stringify(await validate(TWO, ...asked, '7'))).not.toBe(JSON.stringify(first))
    expect(first.text).toMatch(/left out it reached a Youden's J of 0\.5\d\d on average/)
  })

  test('the bootstrap chooses again by the rule that chose, and says it', async () => {
    const by = (rule: string) => validate(TWO, ...OF_TWO, '--choose', rule, '--bootstrap', '200', '--seed', '3')
    const [youden, sensitive] = [await by('youden'), await by('sens:0.9')]
    const { chosen, bootstrap } = plain(sensitive.json)
    expect(bootstrap.rule).toEqual(chosen.rule)
    expect(bootstrap.sensitivity.inSample).toBeGreaterThanOrEqual(0.9)
    expect(bootstrap.cutMedian).toBeLessThan(plain(youden.json).bootstrap.cutMedian)
    expect(youden.text).toContain('each choosing by the highest Youden’s J: cut-off')
    expect(sensitive.text).toContain('each choosing by the highest specificity with a sensitivity of at least 90')
    expect(sensitive.text).toMatch(/Among those left out: sensitivity 0\.\d+ \(here 0\.9\d*\), specificity/)
  })

  test('scores that run the other way come to the same, cut-offs and all', async () => {
    const lines = (await readFile(TWO, 'utf8')).trim().split('\n').slice(1)
    const turned = lines.map(line => {
      const [, criterion = '', total = ''] = line.split(',')
      return `${criterion},${30 - Number(total)}`
    })
    const asked = ['--choose', 'sens:0.9', '--bootstrap', '200', '--seed', '3', '--cut']
    const high = await validate(TWO, ...OF_TWO, ...asked, '11')
    const low = await validate(
      await put(`criterion,total\n${turned.join('\n')}\n`),
      ...OF_TWO,
      '--positive',
      'low',
      ...asked,
      '19',
    )
    const { auc, atCuts, chosen, bootstrap } = plain(high.json)
    expect(low.json).toMatchObject({ auc, chosen: { cuts: chosen.cuts.map((cut: number) => 30 - cut) } })
    expect(low.json).toMatchObject({
      atCuts: atCuts.map((row: object & { cut: number }) => ({ ...row, cut: 30 - row.cut })),
      bootstrap: {
        ...bootstrap,
        cutMedian: 30 - bootstrap.cutMedian,
        cut95: { lower: 30 - bootstrap.cut95.upper, upper: 30 - bootstrap.cut95.lower },
        frequencies: bootstrap.frequencies
          .map(({ cut, times }: { cut: number; times: number }) => ({ cut: 30 - cut, times }))
          .toReversed(),
      },
    })
    expect(low.text).toContain('A score at or below a cut-off counts as positive.')
  })

  test('where more points are better, low scores count as positive without being told', async () => {
    const rows = ['0,0,0,0,0,1', '1,1,1,1,1,1', '2,2,2,2,1,1', '5,5,5,5,5,0', '4,4,4,4,4,0', '2,2,2,2,2,0']
    const file = await put(`q1,q2,q3,q4,q5,low\n${rows.join('\n')}\n`)
    const { json } = await validate(file, '--instrument', 'who5', '--scale', 'raw', '--criterion', 'low', '--cut', '9')
    expect(json).toMatchObject({
      isLow: true,
      auc: { auc: 1 },
      atCuts: [{ cut: 9, truePositive: 3, falsePositive: 0 }],
    })
  })
})

describe('what has to be known', () => {
  const codes = async (file: string, ...more: readonly string[]) => {
    const { json } = await validate(file, '--score', 's', '--criterion', 'c', ...more)
    return plain(json).warnings.map(({ code }: { code: string }) => code)
  }
  const table = (positives: number, negatives: number): string =>
    `s,c\n${'3,1\n1,1\n'.repeat(positives / 2)}${'0,0\n2,0\n'.repeat(negatives / 2)}`

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['enough people, no prevalence', table(40, 60), [], ['base-rate', 'spectrum']],
    ['a prevalence like here', table(40, 60), ['--prev', '0.3,0.5'], ['spectrum']],
    ['a prevalence that is far', table(40, 60), ['--prev', '0.3,0.01'], ['base-rate', 'spectrum']],
    [
      'a cut-off chosen here',
      table(40, 60),
      ['--prev', '0.4', '--choose', 'youden'],
      ['cut-from-same-data', 'spectrum'],
    ],
    ['nineteen or fewer positives', table(18, 60), ['--prev', '0.2'], ['few-positives', 'spectrum']],
    ['twenty positives', table(20, 60), ['--prev', '0.2'], ['spectrum']],
    ['few without it', table(40, 18), ['--prev', '0.6'], ['few-negatives', 'spectrum']],
    ['rows that lack something', `${table(40, 60)},1\n3,\n`, ['--prev', '0.4'], ['left-out', 'spectrum']],
  ])('of %s', async (_, text, more, wanted) => {
    expect(await codes(await put(text), ...more)).toEqual(wanted)
  })

  test('a cut-off that is given beforehand is not called chosen', async () => {
    const { text } = await validate(await put(table(40, 60)), '--score', 's', '--criterion', 'c', '--cut', '2')
    expect(text).toContain('Cut-off 2: 20 true positive, 30 false positive, 20 false negative, 30 true negative.')
    expect(text).not.toContain('chosen')
  })
})

describe('what is refused', () => {
  test.each([
    ['text for a criterion', 's,c\n1,1\n2,ill\n', { row: 2, column: 'c', kind: 'not-yes-or-no' }],
    ['text for a score', 's,c\n1,1\nhigh,0\n', { row: 2, column: 's', kind: 'not-a-number' }],
    ['no criterion in the header', 's\n1\n', { row: 1, column: 'c', kind: 'no-such-column', of: 'file' }],
    ['no score in the header', 'c\n1\n', { row: 1, column: 's', kind: 'no-such-column', of: 'file' }],
    ['an id that stands twice', 'id,s,c\nZoe,1,1\nZoe,2,0\n', { row: 2, column: 'id', kind: 'id-twice' }],
  ])('%s is named with row and column, and not what stood there', async (_, text, problem) => {
    const outcome = await validate(await put(text), '--score', 's', '--criterion', 'c')
    expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(problem)
    expect(JSON.stringify(outcome)).not.toMatch(/ill"|high|Zoe/)
  })

  test.each([
    ['s,c\n1,1\n2,1\n', 'one-class'],
    ['s,c\n,1\n2,\n', 'empty'],
  ])('%j cannot be computed, and that is said', async (text, code) => {
    expect(await validate(await put(text), '--score', 's', '--criterion', 'c')).toMatchObject({
      exit: 1,
      json: { code },
    })
  })

  test.each([
    [[], /Give --instrument where .* or --score/],
    [['--instrument', 'phq9', '--score', 's'], /Give --instrument where .* or --score/],
    [['--score', 's'], /Give --criterion as the name of a column/],
    [[...OF_TWO, '--cut', 'ten'], /Give --cut as a number\./],
    [[...OF_TWO, '--prev', '0.1,5'], /Give --prev as numbers from 0 to 1 with commas/],
    [[...OF_TWO, '--choose', 'best'], /Give --choose as youden, top-left, or a sensitivity/],
    [[...OF_TWO, '--choose', 'sens:1.2'], /Give --choose as/],
    [[...OF_TWO, '--positive', 'up'], /Give --positive as high or low/],
    [[...OF_TWO, '--bootstrap', '2000'], /Give --seed as a whole number from 0/],
    [[...OF_TWO, '--bootstrap', '9', '--seed', '1'], /Give --bootstrap as a whole number from 100 to 20000/],
    [[...OF_TWO, '--bootstrap', '200', '--seed', '1'], /--bootstrap repeats a choice; say with --choose/],
    [[...OF_TWO, '--seed', '1'], /--seed is for --bootstrap/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    const outcome = await validate(TWO, ...options)
    expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  })
})
