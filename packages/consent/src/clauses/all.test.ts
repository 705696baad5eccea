/** Tests of the catalogue: whole, in each language, filled by what it declares, and read by every safeguard. */
import { LANGUAGES, SAFEGUARD_CODES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { blamingWords } from '../blame.ts'
import { CLAUSE_GROUPS, type Clause } from '../clause.ts'
import { TEMPLATES } from '../template.ts'
import { CLAUSES } from './all.ts'

const each = test.each(CLAUSES.map(clause => [clause.id, clause] as const))

const openPlaces = ({ words }: Clause, language: (typeof LANGUAGES)[number]): readonly string[] => {
  const { heading, text } = words[language]
  return [heading, ...text].flatMap(line => [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))
}

test('each clause has a name of its own, and stands in the group that its name begins with', () => {
  const ids = CLAUSES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, group } of CLAUSES) expect([id.split('.')[0], CLAUSE_GROUPS.includes(group)]).toEqual([group, true])
})

each('[CO27] %s has the same open places in every language, and these are what it declares', (_, clause) => {
  for (const language of LANGUAGES)
    expect([...new Set(openPlaces(clause, language))].toSorted()).toEqual(Object.keys(clause.parameters).toSorted())
})

each('[CO27] %s says as much in every language, in whole sentences', (_, { words }) => {
  expect(words.es.text).toHaveLength(words.en.text.length)
  for (const language of LANGUAGES) {
    const { heading, text } = words[language]
    expect(heading).toMatch(/^[\p{Lu}¿][^.]{2,60}$/u)
    for (const line of text) expect(line).toMatch(/(?:[.:?!][”»"]?|^\{\w+\}|[”»])$/u)
  }
  const length = (language: (typeof LANGUAGES)[number]): number => words[language].text.join(' ').length
  expect(length('es') / length('en')).toBeGreaterThan(0.75)
  expect(length('es') / length('en')).toBeLessThan(1.6)
})

each('[CO27] %s blames and labels nobody, and threatens nothing', (_, { words }) => {
  for (const language of LANGUAGES)
    expect(blamingWords([words[language].heading, ...words[language].text].join(' '), language)).toEqual([])
})

each('[CO24] %s puts a list in a paragraph of its own', (_, clause) => {
  const lists = Object.entries(clause.parameters).flatMap(([name, { kind }]) => (kind === 'list' ? [`{${name}}`] : []))
  for (const language of LANGUAGES)
    for (const list of lists)
      for (const line of clause.words[language].text) if (line.includes(list)) expect(line).toBe(list)
})

test.each(SAFEGUARD_CODES)('[CO22] the safeguard %s has a clause that reads it in a patient’s contract', code => {
  const readers = CLAUSES.filter(
    ({ safeguards, subjects }) => safeguards.includes(code) && subjects.includes('patient'),
  )
  expect(readers.length).toBeGreaterThan(0)
})

test.each(Object.values(TEMPLATES))(
  'the template $id names only clauses that are there for its people',
  ({ subject, clauses }) => {
    const forThem = CLAUSES.filter(({ subjects }) => subjects.includes(subject)).map(({ id }) => id)
    for (const id of clauses) expect(forThem).toContain(id)
    expect(new Set(clauses).size).toBe(clauses.length)
  },
)

test('every clause says where it comes from and when that was read', () => {
  for (const { source } of CLAUSES) {
    expect(source.of.length).toBeGreaterThan(10)
    expect(source.read).toMatch(/^20\d\d-\d\d$/)
  }
})
