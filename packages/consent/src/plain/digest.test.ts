/** Tests of the digest: pinned, and different as soon as one character of the words is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContractText } from './contract.ts'
import { canonicalText, digestOf, parseDigest } from './digest.ts'

const SMALL: ContractText = {
  contract: 'small',
  version: 1,
  language: 'en',
  title: 'A "small" one',
  clauses: [
    { id: 'a', heading: 'One', text: 'First.\nSecond.' },
    { id: 'b', heading: 'Two', text: 'Última.' },
  ],
}

const words = fc.string({ unit: 'grapheme', maxLength: 40 })
const aText: fc.Arbitrary<ContractText> = fc.record({
  contract: words,
  version: fc.nat(),
  language: fc.constantFrom('en', 'es'),
  title: words,
  clauses: fc.array(fc.record({ id: words, heading: words, text: words }), { minLength: 1, maxLength: 4 }),
})

test('[CO1] the canonical form is this array, and nothing else is hashed', () => {
  expect(canonicalText(SMALL)).toBe(
    '["holdfast-contract-text-1","small",1,"en","A \\"small\\" one",' +
      '[["a","One","First.\\nSecond."],["b","Two","Última."]]]',
  )
})

test('[CO1] the digest is the SHA-256 of that form in UTF-8', () => {
  // Made by another program: Python's hashlib over the line above.
  expect(digestOf(SMALL)).toBe('a0edc64da3e9246cadd3779179f5cb384cb3debbd63f3446b8ae054de2eb09af')
})

/** Every place in a text where words stand, with a way to put others there. */
const PLACES: readonly [string, (text: ContractText) => string, (text: ContractText, to: string) => ContractText][] = [
  ['contract', t => t.contract, (t, to) => ({ ...t, contract: to })],
  ['title', t => t.title, (t, to) => ({ ...t, title: to })],
  ['clause id', t => t.clauses[0]?.id ?? '', (t, to) => inFirstClause(t, { id: to })],
  ['heading', t => t.clauses[0]?.heading ?? '', (t, to) => inFirstClause(t, { heading: to })],
  ['clause text', t => t.clauses[0]?.text ?? '', (t, to) => inFirstClause(t, { text: to })],
]

const inFirstClause = (text: ContractText, change: Partial<ContractText['clauses'][number]>): ContractText => ({
  ...text,
  clauses: text.clauses.map((clause, i) => (i === 0 ? { ...clause, ...change } : clause)),
})

test.each(PLACES)('[CO2] one changed, added or missing character in the %s changes the digest', (_, read, write) => {
  fc.assert(
    fc.property(
      aText,
      fc.nat(),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      (text, where, character) => {
        const before = Array.from(read(text))
        const at = before.length === 0 ? 0 : where % before.length
        const added = write(text, before.toSpliced(at, 0, character).join(''))
        const changed = write(text, before.toSpliced(at, 1, character).join(''))
        const missing = write(text, before.toSpliced(at, 1).join(''))
        for (const other of [added, changed, missing]) {
          const isSame = read(other).normalize('NFC') === read(text).normalize('NFC')
          expect(digestOf(other) === digestOf(text)).toBe(isSame)
        }
      },
    ),
  )
})

test('[CO2] another version or language, and clauses in another order or number, change the digest', () => {
  const others: ContractText[] = [
    { ...SMALL, version: 2 },
    { ...SMALL, language: 'es' },
    { ...SMALL, clauses: SMALL.clauses.toReversed() },
    { ...SMALL, clauses: SMALL.clauses.slice(1) },
    { ...SMALL, clauses: [] },
  ]
  expect(new Set([SMALL, ...others].map(digestOf)).size).toBe(1 + others.length)
})

test('[CO2] words cannot move from one place to the next unseen', () => {
  fc.assert(
    fc.property(aText, fc.nat(), (text, cut) => {
      const [first] = text.clauses
      if (!first) return
      const all = first.heading + first.text
      const at = cut % (all.length + 1)
      const moved = inFirstClause(text, { heading: all.slice(0, at), text: all.slice(at) })
      const isSame = all.slice(0, at).normalize('NFC') === first.heading.normalize('NFC')
      if (!isSame) expect(digestOf(moved)).not.toBe(digestOf(text))
    }),
  )
})

test('[CO3] the same words in another Unicode spelling have the same digest', () => {
  const composed = { ...SMALL, title: 'Confidencialidad: sesi\u00f3n' }
  const decomposed = { ...SMALL, title: 'Confidencialidad: sesio\u0301n' }
  expect(decomposed.title).not.toBe(composed.title)
  expect(digestOf(decomposed)).toBe(digestOf(composed))
})

test('[CO3] the order in which a program wrote the fields does not matter', () => {
  const { clauses, title, language, version, contract } = SMALL
  const turned = {
    clauses: clauses.map(({ id, heading, text }) => ({ text, heading, id })),
    title,
    language,
    version,
    contract,
  }
  expect(digestOf(turned)).toBe(digestOf(SMALL))
})

test('a digest from outside is 64 lower-case hexadecimal characters', () => {
  expect(parseDigest(digestOf(SMALL))).toEqual({ ok: true, value: digestOf(SMALL) })
  const right = 'a'.repeat(64)
  for (const text of ['', right.slice(1), `${right}a`, right.toUpperCase(), `${right}\n`, 'g'.repeat(64)]) {
    expect(parseDigest(text)).toEqual({ ok: false, error: 'not-a-digest' })
  }
})
