/** Tests of what a client reads of a judgement, and that no figure of a person is in any answer. */
import { FACTOR_CODES, VIEWED_PARTS, type JudgementAct, type ViewedPart } from '@holdfast/risk-screening'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ASIDE, CONCLUDE, inDays, judgeAll, rate, TAKE, WHOLE } from '../testing/judge.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
})
afterEach(() => world.close())

const judge = async (act: unknown, seen?: number) =>
  desk.ask('judge', { seat }, { seen: seen ?? (await desk.ask('judgement', { seat })).body.seen, act })
const says = (on: ViewedPart | 'whole', text: string) => ({
  act: { kind: 'remark', remark: { on, says: 'disagrees', text } },
})

describe('what the client reads', () => {
  const own = async () => (await client.ask('ownJudgement')).body

  test('[D39a] the same factors in plain words of both languages, what is well first, their own words beside it', async () => {
    expect((await own()).isEmpty).toBe(true)
    await judgeAll(desk, seat, [...WHOLE, TAKE, ASIDE, CONCLUDE])
    await client.ask('remarkJudgement', {}, says('ENV', 'La puerta ya cierra.'))
    const { pages, isEmpty } = await own()
    expect(isEmpty).toBe(false)
    expect(pages.en.map(({ kind }) => kind)).toEqual(pages.es.map(({ kind }) => kind))
    expect(pages.en.slice(0, 3).map(({ kind }) => kind)).toEqual(['proportion', 'strengths', 'factor'])
    for (const page of [pages.en, pages.es]) {
      expect(page.filter(({ kind }) => kind === 'factor')).toHaveLength(FACTOR_CODES.length)
      expect(JSON.stringify(page)).toContain('La puerta ya cierra.')
      expect(JSON.stringify(page)).not.toContain('neighbour')
    }
  })

  test('[RS64] whatever is withheld, shown again or set aside, and in whichever order: never an aside, nor a part while it is withheld', async () => {
    const notes = new Map<ViewedPart, string>(FACTOR_CODES.map(code => [code, `note-of-${code}-`]))
    notes.set('strengths', 'Tells of slips without being asked.')
    notes.set('safeguards', TAKE.safeguard.reason)
    notes.set('conclusion', CONCLUDE.reason)
    await judgeAll(desk, seat, [
      ...WHOLE.map((act): JudgementAct =>
        act.kind === 'rate' ? rate(act.factor, { note: `note-of-${act.factor}-` }) : act,
      ),
      TAKE,
      CONCLUDE,
    ])
    const withheld = new Set<ViewedPart>()
    const part = fc.constantFrom(...VIEWED_PARTS)
    const step = fc.oneof(fc.record({ hide: part }), fc.record({ show: part }))
    const tried = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 5 }).flat()
    for (const one of tried) {
      const isHiding = 'hide' in one
      const act: JudgementAct = isHiding
        ? { kind: 'withhold', withheld: { part: one.hide, reason: 'reason-of-withholding', until: inDays(9) } }
        : { kind: 'show', part: one.show }
      const { status } = await judge(act)
      expect(status).toBe(isHiding || withheld.has(one.show) ? 200 : 422)
      if (isHiding) withheld.add(one.hide)
      else withheld.delete(one.show)
      const text = JSON.stringify(await own())
      for (const [of, said] of notes) expect([of, text.includes(said)]).toEqual([of, !withheld.has(of)])
      expect(text).not.toContain('reason-of-withholding')
    }
    // Asides go into open work only.
    await judgeAll(desk, seat, [{ kind: 'happened', what: 'Something.' }, { kind: 'take-up' }, ASIDE])
    expect(JSON.stringify(await own())).not.toMatch(/neighbour/i)
  })

  test('[RS64] from its day on a part is read again', async () => {
    await judgeAll(desk, seat, [
      ...WHOLE,
      { kind: 'withhold', withheld: { part: 'ENV', reason: 'Danger.', until: inDays(0.01) } },
    ])
    const isWithheld = async () => (await own()).pages.en.some(({ kind }) => kind === 'withheld')
    expect(await isWithheld()).toBe(true)
    world.clock.move(20 * 60_000)
    expect(await isWithheld()).toBe(false)
  })
})

describe('[RS58] no address gives a figure or a level of a person', () => {
  const TIMES = ['at', 'dated', 'endedAt', 'findOutBy', 'now', 'planBy', 'reviewAt', 'since', 'until']
  /** Every number of an answer by the field that it stands in. */
  function figures(value: unknown, field = ''): readonly string[] {
    if (typeof value === 'number') return [field]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) => figures(inner, Array.isArray(value) ? field : key))
  }
  const fields = (value: unknown): readonly string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...fields(inner)])

  test('in all that practitioner and client are answered, from nothing to a conclusion that ended', async () => {
    const answers: unknown[] = []
    const look = async () => {
      for (const one of [
        await desk.ask('judgement', { seat }),
        await desk.ask('secondRating', { seat }),
        await client.ask('ownJudgement'),
      ]) {
        expect(one.status).toBe(200)
        answers.push(one.body)
      }
    }
    await look()
    for (const act of [...WHOLE, TAKE, ASIDE]) answers.push((await judge(act)).body)
    await look()
    // Before a person says it, no word of how much attention somebody gets stands anywhere.
    expect(answers.flatMap(fields)).not.toContain('attention')
    for (const code of FACTOR_CODES) {
      const { seen } = (await desk.ask('secondRating', { seat })).body
      answers.push((await desk.ask('rateSecond', { seat }, { seen, act: rate(code) })).body)
    }
    answers.push((await judge(CONCLUDE)).body)
    await look()
    answers.push((await client.ask('remarkJudgement', {}, says('whole', 'x'))).body)
    answers.push((await judge({ kind: 'happened', what: 'Something.' })).body)
    await look()
    const numbers = new Set(answers.flatMap(one => figures(one)))
    // How many lines were read is a figure of the log, and stands at the top of an answer alone.
    expect([...numbers].filter(field => !TIMES.includes(field))).toEqual(['seen'])
    const inner = answers.map(one => (typeof one === 'object' && one !== null ? { ...one, seen: null } : one))
    expect([...new Set(inner.flatMap(one => figures(one)))].filter(field => !TIMES.includes(field))).toEqual([])
    const names = new Set(answers.flatMap(fields))
    for (const name of [
      'level',
      'score',
      'sum',
      'total',
      'rank',
      'risk',
      'probability',
      'likelihood',
      'percent',
      'band',
      'severity',
    ])
      expect([...names].filter(field => field.toLowerCase().includes(name))).toEqual([])
  })
})
