/** Takes a questionnaire of FHIR R4 or R5 from outside and holds it against one of our instruments; its wording stays its own. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import { isLanguageTag, type AnsweredInstrument, type Wording } from '@holdfast/risk-screening'
import type { Form } from './form.ts'
import { warningsOf } from './form-warning.ts'
import { loincCodesOf, matchItems, type Links, type Matched } from './match.ts'
import { containedValueSets } from './options.ts'
import { problem, type QuestionnaireProblem } from './questionnaire-problem.ts'
import { readQuestion, type ReadQuestion } from './question.ts'
import { walkItems } from './walk.ts'

/** What the caller knows of a questionnaire that it does not say itself. */
export type ImportOptions = {
  /** Which item a question asks for, by linkId; null leaves the question out. It goes before what we would find. */
  readonly links?: Links
  /** By linkId: whether the weights of a question that is added up turned are turned already, as some forms print them. */
  readonly turned?: Readonly<Record<string, boolean>>
  /** The language, where the questionnaire names none. */
  readonly language?: string
  /** What it is called (`url|version`), where it has no name of its own. */
  readonly questionnaire?: string
}

/** The questionnaire as a form of this instrument, or everything that does not fit. */
export function importQuestionnaire(
  instrument: AnsweredInstrument,
  given: unknown,
  { links = {}, turned = {}, language: told, questionnaire = '' }: ImportOptions = {},
): Result<Form, readonly QuestionnaireProblem[]> {
  if (!isRecord(given)) return err([problem('not-a-resource')])
  if (given['resourceType'] !== 'Questionnaire') return err([problem('not-a-questionnaire')])
  const language = given['language'] ?? told ?? UNDETERMINED
  if (!isLanguageTag(language)) return err([problem('not-a-language')])
  const top: unknown = given['item']
  if (!Array.isArray(top) || top.length === 0) return err([problem('no-items')])
  const walked = walkItems(top)
  if (!walked.ok) return walked
  const { matched, others, problems: unmatched } = matchItems(instrument, walked.value, links)
  const problems = [...linkIdsTwice(walked.value), ...unmatched]
  const contained = containedValueSets(given)
  const read: ReadQuestion[] = []
  for (const one of matched) {
    const item = instrument.items.find(({ id }) => id === one.item)
    const question = item && readQuestion(item, one, contained, isTurned(one, turned))
    if (question?.ok) read.push(question.value)
    else if (question) problems.push(...question.error)
  }
  problems.push(...perhapsTurned(instrument, read, turned))
  if (problems.length > 0) return err(problems)
  const { wordings, incomplete } = wordingsOf(read, language)
  const [wording = { language, items: {} }, ...translations] = wordings
  return ok({
    instrument: instrument.id,
    version: instrument.version,
    questionnaire: canonicalOf(given) ?? (questionnaire === '' ? null : questionnaire),
    wording,
    translations,
    questions: read.map(({ question }) => question),
    others,
    warnings: warningsOf(instrument, read, {
      isLanguageKnown: language !== UNDETERMINED,
      incomplete,
      panelCodes: loincCodesOf(given),
    }),
  })
}

/** BCP 47: nobody said in which language it is. */
const UNDETERMINED = 'und'

const isTurned = ({ linkId }: Matched, turned: Readonly<Record<string, boolean>>): boolean =>
  Object.hasOwn(turned, linkId) && turned[linkId] === true

function linkIdsTwice(walked: readonly { readonly linkId: string }[]): readonly QuestionnaireProblem[] {
  const seen = new Set<string>()
  return walked.flatMap(({ linkId }) => {
    if (seen.has(linkId)) return [problem('linkid-twice', { linkId })]
    seen.add(linkId)
    return []
  })
}

/**
 * Some forms print the turned figures beside the answers of a turned item. Turned once more, high distress would count as
 * low: so where only such an item falls from its first answer to its last, the caller has to say how it is meant.
 */
function perhapsTurned(
  instrument: AnsweredInstrument,
  read: readonly ReadQuestion[],
  turned: Readonly<Record<string, boolean>>,
): readonly QuestionnaireProblem[] {
  const scores = instrument.mode === 'score' ? instrument.scores : []
  const reversed = new Set(scores.flatMap(score => score.reversed ?? []))
  const isReversed = ({ question }: ReadQuestion): boolean => reversed.has(question.item)
  const doOthersRise = read.some(one => !isReversed(one) && rises(one.order))
  return read
    .filter(one => isReversed(one) && doOthersRise && !rises(one.order) && one.order.length > 1)
    .filter(({ question }) => !Object.hasOwn(turned, question.linkId))
    .map(({ question: { linkId, item } }) => problem('perhaps-turned', { linkId, item }))
}

const rises = (order: readonly number[]): boolean => (order[0] ?? 0) < (order.at(-1) ?? 0)

/** The wording in its own language first, then in each other that has every text; and those that have not. */
function wordingsOf(
  read: readonly ReadQuestion[],
  language: string,
): { readonly wordings: readonly Wording[]; readonly incomplete: readonly string[] } {
  const texts = read.flatMap(one => [one.texts, ...one.anchors.map(anchor => anchor.texts)])
  const languages = [...new Set(texts.flatMap(({ others }) => [...others.keys()]))].filter(other => other !== language)
  const isWhole = (other: string): boolean => texts.every(({ others }) => others.has(other))
  const inLanguage = (tag: string): Wording => ({
    language: tag,
    items: Object.fromEntries(
      read.map(({ question, texts: own, anchors }) => {
        const said = ({ text, others }: typeof own): string => (tag === language ? text : (others.get(tag) ?? ''))
        return [
          question.item,
          { text: said(own), anchors: anchors.map(anchor => ({ value: anchor.value, text: said(anchor.texts) })) },
        ]
      }),
    ),
  })
  return {
    wordings: [language, ...languages.filter(isWhole)].map(inLanguage),
    incomplete: languages.filter(other => !isWhole(other)),
  }
}

function canonicalOf({ url, version }: Loose): string | null {
  if (typeof url !== 'string' || url === '') return null
  return typeof version === 'string' && version !== '' ? `${url}|${version}` : url
}
