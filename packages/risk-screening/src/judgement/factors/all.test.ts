/** Tests of the factors: whole in both languages, without blame, tied to what is there. */
import { LANGUAGES, isSafeguardCode } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { instrumentOf } from '../../instruments/all.ts'
import { OWN_INSTRUMENTS } from '../../own/all.ts'
import { blame, WHOLE } from '../../testing/words.ts'
import { FACTOR_CODES, FACTOR_SOURCE } from '../factor.ts'
import { FACTORS, factorOf, isFactorCode } from './all.ts'

const each = test.each(FACTORS.map(factor => [factor.code, factor] as const))

test('[RS50] there are thirteen, each once and in the order of their codes, with the source that they were drawn from', () => {
  expect(FACTORS.map(({ code }) => code)).toEqual([...FACTOR_CODES])
  expect(FACTORS).toHaveLength(13)
  expect(FACTOR_SOURCE.read).toMatch(/^\d{4}-\d{2}$/)
  expect([factorOf('CHI').code, isFactorCode('CHI'), isFactorCode('chi')]).toEqual(['CHI', true, false])
})

each('[RS50] %s says as much in each language, in whole sentences', (_, { words: { en, es } }) => {
  expect(es.indicators).toHaveLength(en.indicators.length)
  expect(es.protective).toHaveLength(en.protective.length)
  for (const words of [en, es]) {
    expect(words.name).toMatch(/^\p{Lu}[^.?]{4,60}$/u)
    for (const line of [
      words.definition,
      words.plain.asks,
      words.plain.helps,
      ...words.indicators,
      ...words.protective,
    ])
      expect(line).toMatch(WHOLE)
    expect(words.plain.asks).toMatch(/\?$/)
    expect(words.protective.length).toBeGreaterThan(0)
  }
  expect(JSON.stringify(es).length / JSON.stringify(en).length).toBeGreaterThan(0.8)
  expect(JSON.stringify(es).length / JSON.stringify(en).length).toBeLessThan(1.6)
})

each('[RS50] %s blames and labels nobody, and speaks to the client of themselves without that word', (_, { words }) => {
  for (const language of LANGUAGES) {
    const { plain, ...rest } = words[language]
    expect(blame(JSON.stringify([plain, rest]), language)).toEqual([])
    expect(JSON.stringify(plain)).not.toMatch(/\bclient|quien recibe/i)
  }
})

each('[RS50] %s names only instruments and safeguards that are there', (_, { instruments, safeguards }) => {
  for (const id of instruments)
    expect([id, instrumentOf(id) ?? OWN_INSTRUMENTS.find(one => one.id === id)]).not.toEqual([id, undefined])
  for (const code of safeguards) expect([code, isSafeguardCode(code)]).toEqual([code, true])
  expect(new Set(safeguards).size).toBe(safeguards.length)
})

test('[RS50] what is not known cannot wait where somebody may come to harm now, and nowhere else', () => {
  expect(FACTORS.filter(({ cannotWait }) => cannotWait).map(({ code }) => code)).toEqual(['CRI', 'CHI'])
})
