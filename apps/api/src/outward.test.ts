/** Tests of what leaves the house and may be read over a shoulder: letters, links, the sentences of refusals, what the browser is handed first. */
import { LANGUAGES, ROLES } from '@holdfast/domain'
import { NOON, TELLING, testId } from '@holdfast/domain/testing'
import { REFUSALS } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { letterOf } from './help/letter.ts'
import type { HelpMessage } from './help/ways.ts'
import { makeWorld, signIn } from './testing.ts'

/** Whom a letter is about is its first sentence, in the words of the screens; these alone say nothing of the house. */
const ROLE_WORDS = /\b(?:the client|the practitioner|el cliente|el profesional|al cliente)\b/g

const MESSAGES: readonly HelpMessage[] = ROLES.flatMap(role =>
  [true, false].map(isDrill => ({
    call: testId('help', 1),
    at: NOON,
    isDrill,
    role,
    hour: { encounter: testId('encounter', 1), seat: testId('seat', 1) },
    place: null,
    key: '0'.repeat(64),
    page: `https://hour.example/h#${testId('help', 1)}.${testId('responder', 1)}.${'0'.repeat(64)}`,
  })),
)

test.each(LANGUAGES)(
  '[X6] a letter in %s tells neither in its subject nor in its lines what kind of house it is from',
  language => {
    for (const message of MESSAGES) {
      const { subject, text } = letterOf(message, language)
      expect(subject).not.toMatch(TELLING)
      expect(text.replaceAll(ROLE_WORDS, '')).not.toMatch(TELLING)
      expect(text.length).toBeGreaterThan(100)
    }
  },
)

test('[X6] a link is the name of the server, one letter and what nobody can read', async () => {
  const world = await makeWorld()
  try {
    const desk = await signIn(world, 'practitioner')
    const { others } = (await desk.ask('encounter')).body
    expect(others.length).toBeGreaterThan(0)
    for (const { seat } of others) {
      const { link } = (await desk.ask('invite', {}, { seat })).body
      expect(new URL(link).pathname + new URL(link).search).toMatch(/^\/[cpg]$/)
      expect(new URL(link).hash).toMatch(/^#[0-9a-z]{26,}$/)
    }
  } finally {
    await world.close()
  }
})

test('[X6] no sentence of a refusal names a condition or a kind of treatment', () => {
  const said = Object.values(REFUSALS).map(([, sentence]) => sentence)
  expect(said.length).toBeGreaterThan(30)
  const people = /\b(?:patients?|practitioners?)\b/g
  expect(said.filter(sentence => TELLING.test(sentence.replaceAll(people, '')))).toEqual([])
})
