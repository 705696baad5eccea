/** Tests of the words: every key in every language, nothing that blames, and nothing that says what kind of clinic this is. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SAFEGUARDS } from '@holdfast/domain'
import { TELLING } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { enAlone } from './en-alone.ts'
import { enBackground } from './en-background.ts'
import { enCall } from './en-call.ts'
import { enCard } from './en-card.ts'
import { enMore } from './en-more.ts'
import { enAgreement } from './en-agreement.ts'
import { enCheck } from './en-check.ts'
import { enCompose } from './en-compose.ts'
import { enHelp } from './en-help.ts'
import { enHelpAnswer } from './en-help-answer.ts'
import { enHelpDesk } from './en-help-desk.ts'
import { enForm } from './en-form.ts'
import { enConfidentiality } from './en-confidentiality.ts'
import { enArrangements } from './en-arrangements.ts'
import { enDuties } from './en-duties.ts'
import { enGuardian } from './en-guardian.ts'
import { enLocate } from './en-locate.ts'
import { enMine } from './en-mine.ts'
import { enNotes } from './en-notes.ts'
import { enIdentity } from './en-identity.ts'
import { enElsewhere } from './en-elsewhere.ts'
import { esElsewhere } from './es-elsewhere.ts'
import { enIdentityDesk } from './en-identity-desk.ts'
import { enInquiry } from './en-inquiry.ts'
import { enInquiryDesk } from './en-inquiry-desk.ts'
import { enLicences } from './en-licences.ts'
import { enLicenceDesk } from './en-licence-desk.ts'
import { enOwnNotes } from './en-own-notes.ts'
import { enQuestions } from './en-questions.ts'
import { enSeal } from './en-seal.ts'
import { enPlace } from './en-place.ts'
import { enRoom } from './en-room.ts'
import { enWhereabouts } from './en-whereabouts.ts'
import { enCrisis } from './en-crisis.ts'
import { enReview } from './en-review.ts'
import { enDesk } from './en-desk.ts'
import { enJudgement } from './en-judgement.ts'
import { enOwnJudgement } from './en-own-judgement.ts'
import { enSafeguardsYours } from './en-safeguards-yours.ts'
import { es } from './es.ts'
import { esAlone } from './es-alone.ts'
import { esBackground } from './es-background.ts'
import { esCall } from './es-call.ts'
import { esCard } from './es-card.ts'
import { esMore } from './es-more.ts'
import { esAgreement } from './es-agreement.ts'
import { esCheck } from './es-check.ts'
import { esCompose } from './es-compose.ts'
import { esHelp } from './es-help.ts'
import { esHelpAnswer } from './es-help-answer.ts'
import { esHelpDesk } from './es-help-desk.ts'
import { esForm } from './es-form.ts'
import { esConfidentiality } from './es-confidentiality.ts'
import { esArrangements } from './es-arrangements.ts'
import { esDuties } from './es-duties.ts'
import { esGuardian } from './es-guardian.ts'
import { esLocate } from './es-locate.ts'
import { esMine } from './es-mine.ts'
import { esNotes } from './es-notes.ts'
import { esIdentity } from './es-identity.ts'
import { esIdentityDesk } from './es-identity-desk.ts'
import { esInquiry } from './es-inquiry.ts'
import { esInquiryDesk } from './es-inquiry-desk.ts'
import { esLicences } from './es-licences.ts'
import { esLicenceDesk } from './es-licence-desk.ts'
import { esOwnNotes } from './es-own-notes.ts'
import { esQuestions } from './es-questions.ts'
import { esSeal } from './es-seal.ts'
import { esPlace } from './es-place.ts'
import { esRoom } from './es-room.ts'
import { esWhereabouts } from './es-whereabouts.ts'
import { esCrisis } from './es-crisis.ts'
import { esReview } from './es-review.ts'
import { esDesk } from './es-desk.ts'
import { esJudgement } from './es-judgement.ts'
import { esOwnJudgement } from './es-own-judgement.ts'
import { esSafeguardsYours } from './es-safeguards-yours.ts'

type Leaf = { readonly key: string; readonly text: string }

/** Every sentence of a tree of words; gaps are filled with harmless values. */
function leaves(tree: unknown, key = ''): Leaf[] {
  if (typeof tree === 'string') return [{ key, text: tree }]
  if (typeof tree === 'function')
    return [{ key, text: String((tree as (...gaps: unknown[]) => unknown)('3', '4', '5', '6')) }]
  if (typeof tree !== 'object' || tree === null) throw new Error(`no words at ${key}`)
  return Object.entries(tree).flatMap(([name, part]) => leaves(part, key === '' ? name : `${key}.${name}`))
}

/** Every file of words in both languages, and who reads it: a check of a file names people by their part in the agreement. */
const PAIRS = {
  '': { en, es, read: 'in the hour' },
  '-alone': { en: enAlone, es: esAlone, read: 'in the hour' },
  '-call': { en: enCall, es: esCall, read: 'in the hour' },
  '-more': { en: enMore, es: esMore, read: 'in the hour' },
  '-card': { en: enCard, es: esCard, read: 'in the hour' },
  '-agreement': { en: enAgreement, es: esAgreement, read: 'in the hour' },
  '-locate': { en: enLocate, es: esLocate, read: 'in the hour' },
  '-mine': { en: enMine, es: esMine, read: 'in the hour' },
  '-confidentiality': { en: enConfidentiality, es: esConfidentiality, read: 'in the hour' },
  '-arrangements': { en: enArrangements, es: esArrangements, read: 'at the desk' },
  '-duties': { en: enDuties, es: esDuties, read: 'at the desk' },
  '-notes': { en: enNotes, es: esNotes, read: 'at the desk' },
  '-identity': { en: enIdentity, es: esIdentity, read: 'in the hour' },
  '-identity-desk': { en: enIdentityDesk, es: esIdentityDesk, read: 'at the desk' },
  '-inquiry': { en: enInquiry, es: esInquiry, read: 'in the hour' },
  '-inquiry-desk': { en: enInquiryDesk, es: esInquiryDesk, read: 'at the desk' },
  '-licences': { en: enLicences, es: esLicences, read: 'in the hour' },
  '-elsewhere': { en: enElsewhere, es: esElsewhere, read: 'in the hour' },
  '-licence-desk': { en: enLicenceDesk, es: esLicenceDesk, read: 'at the desk' },
  '-background': { en: enBackground, es: esBackground, read: 'in the hour' },
  '-seal': { en: enSeal, es: esSeal, read: 'in the hour' },
  '-own-notes': { en: enOwnNotes, es: esOwnNotes, read: 'in the hour' },
  '-place': {
    en: { ...enPlace, asks: 'see below' },
    es: { ...esPlace, asks: 'véase abajo' },
    read: 'at the desk',
  },
  '-room': { en: enRoom, es: esRoom, read: 'in the hour' },
  '-help': { en: enHelp, es: esHelp, read: 'in the hour' },
  '-help-answer': { en: enHelpAnswer, es: esHelpAnswer, read: 'at the desk' },
  '-help-desk': { en: enHelpDesk, es: esHelpDesk, read: 'at the desk' },
  '-whereabouts': { en: enWhereabouts, es: esWhereabouts, read: 'in the hour' },
  '-questions': { en: enQuestions, es: esQuestions, read: 'in the hour' },
  '-form': { en: enForm, es: esForm, read: 'in the hour' },
  '-guardian': { en: enGuardian, es: esGuardian, read: 'in the hour' },
  '-check': { en: enCheck, es: esCheck, read: 'by anyone with a file' },
  '-compose': {
    en: { ...enCompose, asks: 'see below' },
    es: { ...esCompose, asks: 'véase abajo' },
    read: 'at the desk',
  },
  '-review': { en: enReview, es: esReview, read: 'at the desk' },
  '-desk': { en: enDesk, es: esDesk, read: 'at the desk' },
  '-crisis': { en: enCrisis, es: esCrisis, read: 'at the desk' },
  '-judgement': {
    en: { ...enJudgement, safeguards: { ...enJudgement.safeguards, asks: 'see below' } },
    es: { ...esJudgement, safeguards: { ...esJudgement.safeguards, asks: 'véase abajo' } },
    read: 'at the desk',
  },
  '-own-judgement': { en: enOwnJudgement, es: esOwnJudgement, read: 'in the hour' },
  '-safeguards-yours': { en: enSafeguardsYours, es: esSafeguardsYours, read: 'in the hour' },
} as const

const BOTH = Object.entries(PAIRS).map(([part, pair]) => ({
  part,
  en: leaves(pair.en),
  es: leaves(pair.es),
  read: pair.read,
}))
const TREES: readonly (readonly [string, readonly Leaf[]])[] = BOTH.flatMap(pair => [
  [`en${pair.part}`, pair.en] as const,
  [`es${pair.part}`, pair.es] as const,
])

/** Words that shame, alarm or belong to machines; whole words, any case. */
const BANNED = {
  en: /\b(addict\w*|offen[dc]\w*|abnormal|failed|failure|invalid|errors?|illegal|victim\w*|pervert\w*|deviant\w*|deviance|sick|crazy|guilty|guilt|abuser\w*|criminal\w*|sex\w*|porn\w*|patient|denied|forbidden|aborted|fatal|wrong (link|address)|incorrect|session|bad|stupid|suspicious|violation)\b/i,
  es: /\b(adict\w*|delincuente\w*|ofensor\w*|anormal\w*|fall[óo]|fallos?|inválid\w*|errore?s?|ilegal\w*|víctima\w*|pervertid\w*|desviad\w*|enferm[oa]s?|loc[oa]|culpa\w*|criminal\w*|sex\w*|porno\w*|pacientes?|denegad\w*|prohibid\w*|fatal|incorrect\w*|sesión|sospechos\w*)\b/i,
} as const

test('no file of words is left out of these tests', async () => {
  const files = (await readdir(import.meta.dirname)).filter(file => /^e[ns](-|\.)/.test(file)).toSorted()
  const safeguards = ['es-safeguards.ts'] // what each safeguard asks for: English has it from the domain
  expect([...TREES.map(([name]) => `${name}.ts`), ...safeguards].toSorted()).toEqual(files)
})

test.each(BOTH)('both languages say the same things under the same keys: $part', pair => {
  const keys = (tree: readonly Leaf[]) => tree.map(leaf => leaf.key).toSorted()
  expect(keys(pair.es)).toEqual(keys(pair.en))
})

test.each(TREES)('no word of %s blames, alarms or names a condition', (name, tree) => {
  const banned = name.startsWith('es') ? BANNED.es : BANNED.en
  expect(tree.filter(leaf => banned.test(leaf.text))).toEqual([])
})

test('what each safeguard asks for is said to a practitioner in both languages', () => {
  for (const { code, asks } of SAFEGUARDS) {
    expect(enCompose.asks(code, asks)).toBe(asks)
    const spanish = esCompose.asks(code, asks)
    expect(enPlace.asks(code, asks)).toBe(asks)
    expect(esPlace.asks(code, asks)).toBe(spanish)
    expect([code, spanish.length > 15, spanish === asks, /pacientes?/i.test(spanish)]).toEqual([
      code,
      true,
      false,
      false,
    ])
  }
})

test.each(BOTH.filter(({ read }) => read === 'in the hour'))(
  'someone in treatment is never called a client, nor is anyone beside them: $part',
  pair => {
    const isTheirs = ({ key }: Leaf) => !key.startsWith('desk.') // what a practitioner reads on the card
    expect(pair.en.filter(isTheirs).filter(leaf => /\bclients?\b/i.test(leaf.text))).toEqual([])
    expect(pair.es.filter(isTheirs).filter(leaf => /\bclientes?\b/i.test(leaf.text))).toEqual([])
  },
)

test('[X6] neither a title nor what the browser is handed before any word says what kind of hour it is', async () => {
  expect(en.title).toBe('Your hour')
  expect(es.title).toBe('Su cita')
  const root = join(import.meta.dirname, '..', '..', '..')
  const page = await readFile(join(root, 'index.html'), 'utf8')
  expect(page).toContain(`<title>${en.title}</title>`)
  for (const text of [en.title, es.title, page]) expect(text).not.toMatch(TELLING)
  const given = await readdir(join(root, 'public'))
  for (const name of given.filter(one => one !== 'notices.txt')) {
    expect(name).not.toMatch(TELLING)
    expect(sentencesIn(await readFile(join(root, 'public', name), 'utf8'))).not.toMatch(TELLING)
  }
})

/** A file without its comments and the names of the platform that stand in it. */
const sentencesIn = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|<!--[\s\S]*?-->/gm, '').replaceAll(/\bclients?\b/g, '')

test.each(TREES)('no sentence of %s is empty, doubled or left with a gap', (_, tree) => {
  for (const { key, text } of tree) {
    expect(text.trim(), key).toBe(text)
    expect(text, key).not.toMatch(/^$|undefined|NaN|\[object|\s{2,}|\$\{/)
  }
})

test.each(BOTH)('the Spanish words are Spanish, hardly a sentence stands in both languages: $part', pair => {
  const english = new Set(BOTH.flatMap(other => other.en.map(leaf => leaf.text)))
  expect(pair.es.filter(leaf => leaf.text.length > 12 && english.has(leaf.text))).toEqual([])
})

/** Every sentence of a tree that is about somebody, said of this one. */
function sentencesOf(tree: unknown, name: string): string[] {
  if (typeof tree === 'function')
    return /^\(?name\b/.test(String(tree)) ? [String((tree as (...gaps: unknown[]) => unknown)(name, 'x', 'y'))] : []
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(part => sentencesOf(part, name)) : []
}

test.each([
  ['en', en.theOther, [en, enCall, enMore]],
  ['en', en.yourPractitioner, [en, enCall, enMore]],
  ['es', es.theOther, [es, esCall, esMore]],
  ['es', es.yourPractitioner, [es, esCall, esMore]],
] as const)(
  'in %s somebody without a name is “%s” inside each sentence, which still begins large',
  (_, name, trees) => {
    expect(name).toMatch(/^(?:the|your|la|su) \p{Ll}+/u)
    const said = trees.flatMap(tree => sentencesOf(tree, name))
    expect(said.length).toBeGreaterThan(25)
    expect(said.filter(one => /^\p{Ll}/u.test(one))).toEqual([])
    expect(said.filter(one => one.includes(name.slice(1)))).toEqual(said)
    // In the middle of a sentence it stays small, so that it is read as a word and not as a heading.
    expect(
      said.filter(one => / (?:The|Your|La|Su) (?:other|practitioner|otra|profesional)/.test(one.slice(1))),
    ).toEqual([])
  },
)

test('every problem has a heading, a reason and at least one thing to do', () => {
  for (const words of [en, es]) {
    const codes = Object.keys(words.problem.heading).toSorted()
    expect(Object.keys(words.problem.text).toSorted()).toEqual(codes)
    expect(Object.keys(words.problem.todo).toSorted()).toEqual(codes)
    for (const todo of Object.values(words.problem.todo)) expect(todo.length).toBeGreaterThan(0)
  }
})
