/** Tests of scoring rows: the same as scoring answers by name, a fingerprint of exactly the answers, and nothing kept of whom was scored. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAnswer, type Answer } from './answers.ts'
import { INSTRUMENTS } from './instruments/all.ts'
import { makeRowScorer, makeScorer, score } from './score.ts'

const asked = INSTRUMENTS.flatMap(one => (one.mode === 'record-only' ? [] : one))

/** FNV-1a as it is printed, in whole numbers of any length. */
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const letter of text) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, '0')
}

test.each(asked.map(instrument => [instrument.id, instrument] as const))(
  'rows of %s come to what their answers by name come to, each for itself',
  (_, instrument) => {
    const any = instrument.items.map(item =>
      fc.integer({ min: -1, max: 40 }).map((x): Answer => {
        const read = parseAnswer(item, x < 0 ? '' : x)
        return read.ok ? read.value : null
      }),
    )
    const options = { missing: 'published', prevalence: 0.1 } as const
    const [rowScore, scoreByName] = [makeRowScorer(instrument, options), makeScorer(instrument, options)]
    fc.assert(
      fc.property(fc.tuple(...any), row => {
        const answers = Object.fromEntries(instrument.items.map(({ id }, at) => [id, row[at] ?? null]))
        const found = rowScore(row)
        expect(found).toEqual(scoreByName(answers))
        expect(found).toEqual(score(instrument, answers, options))
        const said = row.map(answer => `${answer ?? ''},`).join('')
        expect(found.answersHash).toBe(fnv(`${instrument.id}@${instrument.version}:${said}`))
      }),
      { numRuns: 60 },
    )
  },
)
