/** Takes a questionnaire of FHIR R4 or R5 from outside and holds it against one of our instruments; its wording stays its own. */
import { err, isRecord, ok, type Loose, type Result } from '@holdfast/domain'
import { isLanguageTag, type AnsweredInstrument } from '@holdfast/risk-screening'
import type { Form } from './form.ts'
import { warningsOf } from './form-warning.ts'
import { leadsOf } from './leads.ts'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import { loincCodesOf, matchItems, type Links, type Matched } from './match.ts'
import { containedValueSets } from './options.ts'
import { problem, type QuestionnaireProblem } from './questionnaire-problem.ts'
import { readQuestion, type ReadQuestion } from './question.ts'
import { readTexts, type Texts } from './texts.ts'
import { walkItems } from './walk.ts'
import { wordingsOf } from './wordings.ts'

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
  const [leads, title, licence] = [leadsOf(walked.value, matched), titleOf(instrument, given), licenceOf(given)]
  if (!leads.ok) problems.push(...leads.error)
  if (typeof title === 'string') problems.push(problem(title, { detail: QUESTIONNAIRE_LIMITS.text }))
  if (licence === undefined) problems.push(problem('text-too-long', { detail: QUESTIONNAIRE_LIMITS.text }))
  problems.push(...perhapsTurned(instrument, read, turned))
  if (problems.length > 0 || !leads.ok || typeof title === 'string' || licence === undefined) return err(problems)
  const { wordings, incomplete } = wordingsOf({ language, title, leads: leads.value, questions: read })
  const [wording = { language, items: {} }, ...translations] = wordings
  return ok({
    instrument: instrument.id,
    version: instrument.version,
    questionnaire: canonicalOf(given) ?? (questionnaire === '' ? null : questionnaire),
    licence,
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

/** Its title, where it is another than that of the instrument. */
function titleOf(instrument: AnsweredInstrument, given: Loose): Texts | null | 'text-too-long' | 'too-many-languages' {
  const texts = readTexts(given, 'title')
  if (typeof texts === 'string') return texts === 'no-text' ? null : texts
  return texts.text === instrument.title && texts.others.size === 0 ? null : texts
}

/** What it says of who may use it; undefined where that is too long. */
function licenceOf({ copyright }: Loose): string | null | undefined {
  if (typeof copyright !== 'string' || copyright.trim() === '') return null
  return copyright.length > QUESTIONNAIRE_LIMITS.text ? undefined : copyright
}

function canonicalOf({ url, version }: Loose): string | null {
  if (typeof url !== 'string' || url === '') return null
  return typeof version === 'string' && version !== '' ? `${url}|${version}` : url
}
