/** Tests of what the client reads: the same factors, what is well first, their own words beside it, and nothing from others. */
import { LANGUAGES } from '@holdfast/domain'
import { describe, expect, test } from 'vitest'
import { blame, WHOLE } from '../testing/words.ts'
import {
  after,
  CONCLUDE,
  FORMULATION,
  inDays,
  NADIA,
  NOW,
  OTTO,
  PRESENT_HIGH,
  rate,
  refusals,
  STEPS,
  TAKEN,
} from '../testing/judgement.ts'
import { clientView } from './client-view.ts'
import { FACTOR_CODES } from './factor.ts'
import { FACTORS, factorOf } from './factors/all.ts'
import { PLAIN_WORDS } from './plain-words.ts'
import type { JudgementEvent, Remark, ViewedPart, Withheld } from './state.ts'

const SECRET = 'Told by somebody else in confidence.'
const whole = after([
  ...STEPS,
  rate('ARO', PRESENT_HIGH),
  { kind: 'decide', safeguard: TAKEN, by: NADIA },
  { kind: 'decide', safeguard: { ...TAKEN, code: 'M3', decision: 'declined' }, by: NADIA },
  { kind: 'set-aside', aside: { about: 'ARO', what: SECRET, from: 'A neighbour' } },
  CONCLUDE,
])
const says = (on: Remark['on'], text = 'I see it otherwise.', kind: Remark['says'] = 'disagrees'): JudgementEvent => ({
  kind: 'remark',
  remark: { on, says: kind, text },
})
const withhold = (part: ViewedPart, change: Partial<Withheld> = {}): JudgementEvent => ({
  kind: 'withhold',
  withheld: { part, reason: 'It would put somebody in danger.', until: inDays(10), by: OTTO, ...change },
})
const kinds = (judgement = whole, moment = NOW) => clientView(judgement, 'en', moment).map(({ kind }) => kind)

describe('the page', () => {
  test('[RS63] says first why it is looked at and what does not follow, then what is well, then each factor with what helps first', () => {
    expect(kinds()).toEqual([
      'proportion',
      'strengths',
      ...FACTOR_CODES.map(() => 'factor'),
      'safeguards',
      'conclusion',
      'remarks',
    ])
    for (const language of LANGUAGES) {
      const page = clientView(whole, language, NOW)
      expect(page[0]).toEqual({ kind: 'proportion', lines: PLAIN_WORDS[language].proportion })
      expect(page[1]).toMatchObject({ kind: 'strengths', text: FORMULATION.protective })
      const factors = page.flatMap(section => (section.kind === 'factor' ? [section] : []))
      expect(factors.map(({ factor }) => factor)).toEqual(FACTORS.map(({ code }) => code))
      for (const { factor, name, lines } of factors) {
        const { plain } = factorOf(factor).words[language]
        expect([name, lines[0], lines[1]]).toEqual([plain.name, plain.helps, plain.asks])
      }
    }
  })

  test('[RS63] a factor is told in the same words as it was rated, and of what is absent nobody says that it matters', () => {
    const lines = (code: string) =>
      clientView(whole, 'en', NOW).flatMap(one =>
        one.kind === 'factor' && one.factor === code ? one.lines.slice(2) : [],
      )
    expect(lines('ARO')).toEqual(['We see this.', 'It matters much for our work at a distance.'])
    expect(lines('BND')).toEqual(['We do not see this at present.'])
  })

  test('[RS63] shows what was taken, why, until when and what ends it; what was declined is not asked of anybody', () => {
    const { code, reason, reviewAt, endsWhen } = TAKEN
    expect(clientView(whole, 'es', NOW)).toContainEqual({
      kind: 'safeguards',
      safeguards: [{ code, change: null, reason, reviewAt, endsWhen }],
      remarks: [],
    })
  })

  test('[RS63] a conclusion is read with its reason, its writer and its end, and not once it holds no more', () => {
    expect(clientView(whole, 'en', NOW)).toContainEqual({
      kind: 'conclusion',
      line: 'For a time we look more closely.',
      reason: CONCLUDE.reason,
      by: 'Nadia Berg',
      until: inDays(90),
      remarks: [],
    })
    expect(kinds(whole, inDays(90))).not.toContain('conclusion')
    expect(kinds(after([{ kind: 'happened', what: 'Something.' }], whole))).not.toContain('conclusion')
  })

  test.each(LANGUAGES)(
    '[RS63] its sentences in %s are whole, blame nobody and promise no knowledge of the future',
    language => {
      const { proportion, presence, relevance, attention, withheld } = PLAIN_WORDS[language]
      const lines = [
        ...proportion,
        ...Object.values({ ...presence, ...attention }),
        ...Object.values(relevance),
        withheld,
      ]
      for (const line of lines) {
        for (const sentence of line.split(/(?<=\.) /)) expect(sentence).toMatch(WHOLE)
        expect(blame(line, language)).toEqual([])
      }
    },
  )
})

describe('from others', () => {
  test('[RS64] what was set aside is in no client’s page, in no language, also when it is of a factor on the page', () => {
    expect(whole.work.asides).toMatchObject([{ about: 'ARO', what: SECRET, from: 'A neighbour' }])
    for (const language of LANGUAGES) {
      const page = JSON.stringify(clientView(whole, language, NOW))
      expect(page).not.toContain(SECRET)
      expect(page).not.toContain('neighbour')
    }
  })
})

describe('what is withheld', () => {
  test.each<[Partial<Withheld>, object]>([
    [{ reason: ' ' }, { kind: 'empty', field: 'reason' }],
    [{ until: NOW }, { kind: 'in-the-past', field: 'until' }],
    [{ until: inDays(91) }, { kind: 'too-late', field: 'until' }],
  ])('[RS64] with %o is refused by name', (change, refusal) => {
    expect(refusals(whole, withhold('ARO', change))).toEqual([refusal])
  })

  test.each<ViewedPart>([...FACTOR_CODES, 'strengths', 'safeguards', 'conclusion'])(
    '[RS64] %s is said to be withheld until its day, without the reason, and is read again from that day on',
    part => {
      const held = after([withhold(part)], whole)
      const page = clientView(held, 'en', NOW)
      expect(page.filter(({ kind }) => kind === 'withheld')).toEqual([
        { kind: 'withheld', part, line: PLAIN_WORDS.en.withheld, until: inDays(10), remarks: [] },
      ])
      expect(page).toHaveLength(kinds().length)
      expect(JSON.stringify(page)).not.toContain('danger')
      expect(clientView(held, 'en', inDays(10))).toEqual(clientView(whole, 'en', inDays(10)))
      expect(clientView(after([{ kind: 'show', part }], held), 'en', NOW)).toEqual(clientView(whole, 'en', NOW))
    },
  )

  test('[RS64] its reason, its writer and its day are kept; what is not withheld cannot be shown again', () => {
    expect(after([withhold('ARO')], whole).work.withheld).toMatchObject([{ by: OTTO, at: NOW, until: inDays(10) }])
    expect(refusals(whole, { kind: 'show', part: 'ARO' })).toEqual([{ kind: 'not-withheld' }])
  })
})

describe('what the client says', () => {
  test('[RS65] to disagree needs no reason, a comment has words, and both are taken whatever the state of the work', () => {
    const ended = after([{ kind: 'happened', what: 'Something.' }], whole)
    for (const judgement of [after([]), whole, ended]) {
      expect(refusals(judgement, says('ARO', ''))).toEqual([])
      expect(refusals(judgement, says('ARO', '', 'agrees'))).toEqual([])
      expect(refusals(judgement, says('ARO', ' ', 'comment'))).toEqual([{ kind: 'empty', field: 'text' }])
    }
  })

  test.each<Remark['on']>([...FACTOR_CODES, 'strengths', 'safeguards', 'conclusion', 'whole'])(
    '[RS65] on %s stands in their words on the page, also beside a part that is withheld or gone',
    on => {
      const said = after([says(on)], whole)
      const pages = [
        clientView(said, 'en', NOW),
        clientView(said, 'en', inDays(90)),
        clientView(after([says(on)]), 'en', NOW),
        ...(on === 'whole' ? [] : [clientView(after([withhold(on)], said), 'en', NOW)]),
      ]
      for (const page of pages)
        expect(page.flatMap(section => ('remarks' in section ? section.remarks : []))).toEqual([
          { on, says: 'disagrees', text: 'I see it otherwise.', at: NOW },
        ])
    },
  )
})
