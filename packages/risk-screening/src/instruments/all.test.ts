/** Tests of the declarations: each is whole, says where its figures come from, and holds no wording of a published item. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../check-instrument.ts'
import type { Instrument, ScoreDeclaration, ScoredInstrument, TriageInstrument } from '../instrument.ts'
import { WHOLE } from '../testing/words.ts'
import { INSTRUMENTS, instrumentOf } from './all.ts'
import { cssrsScreener } from './cssrs-screener.ts'
import { phq9 } from './phq9.ts'
import { static99r } from './static99r.ts'

test('each file is one instrument, and the list has them all', async () => {
  const files = (await readdir(import.meta.dirname)).filter(file => file !== 'all.ts' && !file.endsWith('.test.ts'))
  expect(INSTRUMENTS.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
  expect(INSTRUMENTS).toHaveLength(46)
  expect(instrumentOf('no-such-one')).toBeUndefined()
})

describe.each(INSTRUMENTS.map(one => [one.id, one] as const))('%s', (_, instrument) => {
  test('[RS40] is whole', () => expect(checkInstrument(instrument)).toEqual([]))

  test('[RS15] every band and cut-off has its source and how well it is known', () => {
    const cited =
      instrument.mode === 'score' ? instrument.scores.flatMap(({ bandSets, cutoffs }) => [...bandSets, ...cutoffs]) : []
    for (const { certainty, source } of cited) {
      expect(['S', 'L', 'L-']).toContain(certainty)
      // Two age bounds of the ORS came without a source and say so.
      if (source === null) expect(instrument.id).toBe('ors')
    }
  })

  test('[RS40] what a reader has to know is said in whole sentences', () => {
    for (const caution of instrument.cautions) expect(caution).toMatch(WHOLE)
  })

  test('[RS40] a topic is a word or a few, and no sentence', () => {
    for (const { topic } of instrument.mode === 'record-only' ? [] : instrument.items) {
      expect((topic ?? '').split(' ').length).toBeLessThanOrEqual(4)
      expect(topic ?? '').not.toMatch(/[.?!]|\b(I|you|your|my|me)\b/)
    }
  })
})

test('[RS30] what a rater scores elsewhere holds no rate and no probability', async () => {
  const tools = INSTRUMENTS.filter(({ mode }) => mode === 'record-only')
  expect(tools.map(({ id }) => id)).toEqual([
    'static99r',
    'stable2007',
    'acute2007',
    'vrsso',
    'cport',
    'casic',
    'kirat2',
    'osp',
    'erasor',
    'jsoap2',
  ])
  for (const { id } of tools) {
    const text = await readFile(join(import.meta.dirname, `${id}.ts`), 'utf8')
    expect(text).not.toMatch(/norms|baseRate|fiveYear|percentile\w*:/)
  }
})

const spoiled = (change: Partial<ScoredInstrument>): Instrument => ({ ...phq9, ...change })
const withScore = (change: Partial<ScoreDeclaration>): Instrument =>
  spoiled({ scores: phq9.scores.map(one => ({ ...one, ...change })) })
const [bands] = phq9.scores[0]?.bandSets ?? []
if (!bands) throw new Error('no bands')
const triaged = (change: Partial<TriageInstrument>): Instrument => ({ ...cssrsScreener, ...change })

test.each<[string, Instrument]>([
  ['the id is small letters, digits and hyphens', spoiled({ id: 'PHQ 9' })],
  ['the version counts from 1', spoiled({ version: 0 })],
  ['asOf is a day, as YYYY-MM-DD', spoiled({ asOf: 'today' })],
  ['asOf is a day, as YYYY-MM-DD', spoiled({ asOf: '2026-02-30' })],
  [
    'LOINC: the code of the panel is not that of the total',
    spoiled({ loinc: { panel: '1-8', total: '1-8', certainty: 'S' } }),
  ],
  ['the item q1 stands twice', spoiled({ items: [...phq9.items, ...phq9.items.slice(0, 1)] })],
  ['it has no score', spoiled({ scores: [] })],
  ['total: its range is 0 to 27', withScore({ range: [0, 28] })],
  ['total: its range is 0 to 24', withScore({ items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] })],
  ['total: it names q10, which is no item', withScore({ items: ['q10'] })],
  ['total: q10 is reversed or weighted and not added', withScore({ reversed: ['q10'] })],
  [
    'total: bands published: there is a gap or an overlap after 4',
    withScore({ bandSets: [{ ...bands, bands: bands.bands.filter(({ min }) => min !== 5) }] }),
  ],
  ['total: bands published: there are none', withScore({ bandSets: [{ ...bands, bands: [] }] })],
  ['total: it prorates too much', withScore({ proration: { maxMissing: 9, source: null, certainty: 'L' } })],
  ['self: there is no triage', spoiled({ flags: [{ id: 'self', when: { kind: 'triage', is: 'high' }, read: 'now' }] })],
  [
    'self names q12, which is no item',
    spoiled({ flags: [{ id: 'self', when: { kind: 'answer', item: 'q12', atLeast: 1 }, read: 'now' }] }),
  ],
  [
    'a level names q9, which is no item',
    triaged({ triage: { ...cssrsScreener.triage, levels: [{ code: 'high', anyOf: ['q9'] }] }, flags: [] }),
  ],
  [
    'self: purple is no level',
    triaged({ flags: [{ id: 'self', when: { kind: 'triage', isNot: 'purple' }, read: 'now' }] }),
  ],
  [
    'total: its range is empty',
    {
      ...static99r,
      results: [{ id: 'total', kind: 'number', range: [3, 3], itemCount: null, bands: [], certainty: 'L' }],
    },
  ],
  [
    'level: it has no words to choose from',
    { ...static99r, results: [{ id: 'level', kind: 'word', words: ['one'], certainty: 'L' }] },
  ],
])('a declaration is refused: %s', (sentence, instrument) => {
  expect(checkInstrument(instrument)).toContain(sentence)
})
