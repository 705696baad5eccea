/** An instrument and a wording as a FHIR Questionnaire, R4 or R5, with what each answer weighs and how each score is computed. */
import { err, ok, type Result } from '@holdfast/domain'
import {
  valuesOf,
  type Anchor,
  type AnsweredInstrument,
  type Item,
  type ItemWording,
  type Wording,
  type WordingProblem,
} from '@holdfast/risk-screening'
import type { Questionnaire as QuestionnaireR4 } from 'fhir/r4'
import type { Questionnaire as QuestionnaireR5 } from 'fhir/r5'
import { CALCULATED, SYSTEM, WEIGHT, type Release } from '../codes.ts'
import { checkWordings } from './check-wordings.ts'
import { scoreExpression } from './expression.ts'
import { byValue } from './form.ts'
import { itemCodes } from './match.ts'
import { writtenTranslations, type WrittenExtension } from './texts.ts'

/** In which release it is written, and what it says in other languages. */
export type ExportOptions<R extends Release = Release> = {
  readonly release: R
  readonly translations?: readonly Wording[]
}

/** The questionnaire, or what the wording lacks. Without a whole wording none is written: our topics are no questions. */
export function exportQuestionnaire(
  instrument: AnsweredInstrument,
  wording: Wording,
  options: ExportOptions<'R4'>,
): Result<QuestionnaireR4, readonly WordingProblem[]>
export function exportQuestionnaire(
  instrument: AnsweredInstrument,
  wording: Wording,
  options: ExportOptions<'R5'>,
): Result<QuestionnaireR5, readonly WordingProblem[]>
export function exportQuestionnaire(
  instrument: AnsweredInstrument,
  wording: Wording,
  { release, translations = [] }: ExportOptions,
): Result<QuestionnaireR4 | QuestionnaireR5, readonly WordingProblem[]> {
  const wordings = [wording, ...translations]
  const problems = checkWordings(instrument, wording, translations)
  if (problems.length > 0) return err(problems)
  return ok(
    release === 'R4'
      ? questionnaire(instrument, wordings, { release, choice: 'choice' as const })
      : questionnaire(instrument, wordings, { release, choice: 'coding' as const }),
  )
}

/** The linkId of a score. */
export const scoreLinkId = (score: string): string => `score.${score}`

type Style<C> = { readonly release: Release; readonly choice: C }

function questionnaire<C extends 'choice' | 'coding'>(
  instrument: AnsweredInstrument,
  wordings: readonly Wording[],
  style: Style<C>,
) {
  const { id, version, title, licence, loinc, items } = instrument
  const titles = beside(wordings.slice(1).map(one => [one.language, one.title]))
  return {
    resourceType: 'Questionnaire' as const,
    url: `${SYSTEM.instrument}:${id}`,
    version: String(version),
    title: wordings[0]?.title ?? title,
    ...(titles && { _title: titles }),
    // Whether a wording may be used, and since when, its holder knows and we do not.
    status: 'unknown' as const,
    ...(wordings[0] && { language: wordings[0].language }),
    copyright: [licence.holder, licence.status, licence.terms].filter(part => part !== undefined).join('; '),
    ...(loinc?.panel !== undefined &&
      loinc.certainty === 'S' && { code: [{ system: SYSTEM.loinc, code: loinc.panel }] }),
    item: [
      ...shown(
        'instruction',
        wordings.map(one => [one.language, one.instruction]),
      ),
      ...items.flatMap(item => [
        ...shown(
          `before.${item.id}`,
          wordings.map(one => [one.language, one.items[item.id]?.before]),
        ),
        itemOf(instrument, item, { wordings, ...style }),
      ]),
      ...scoreItems(instrument, wordings[0]),
    ],
  }
}

type Said = readonly (readonly [language: string, text: string | undefined])[]

/** A text ahead of a question, as an item that asks nothing; none where there is no such text. */
function shown(linkId: string, [own, ...others]: Said) {
  const text = own?.[1]
  const translated = beside(others)
  return text === undefined
    ? []
    : [{ linkId, text, ...(translated && { _text: translated }), type: 'display' as const }]
}

/** The element beside a text that says it in other languages. */
const beside = (others: Said) =>
  writtenTranslations(others.flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])))

function itemOf<C extends 'choice' | 'coding'>(
  instrument: AnsweredInstrument,
  item: Item,
  { wordings, release, choice }: Style<C> & { readonly wordings: readonly Wording[] },
) {
  const [own, ...others] = wordings.flatMap(({ language, items }) => {
    const words = items[item.id]
    return words ? { language, words } : []
  })
  const anchors = (own?.words.anchors ?? []).toSorted(byValue)
  const code = instrument.loinc?.certainty === 'S' ? itemCodes(instrument).get(item.id) : undefined
  const translated = writtenTranslations(others.map(({ language, words }) => [language, words.text]))
  const type =
    valuesOf(item.answers) === null ? ('decimal' as const) : anchors.length === 0 ? ('boolean' as const) : choice
  return {
    linkId: item.id,
    text: own?.words.text ?? '',
    ...(translated && { _text: translated }),
    type,
    ...(code !== undefined && { code: [{ system: SYSTEM.loinc, code }] }),
    ...(type === 'decimal' && { extension: boundsOf(item) }),
    ...(item.askedIf !== undefined && { enableWhen: [enabledBy(item.askedIf, wordings[0])] }),
    ...(anchors.length > 0 && { answerOption: anchors.map(anchor => optionOf(anchor, { release, others })) }),
  }
}

function optionOf(
  { value, text }: Anchor,
  {
    release,
    others,
  }: {
    readonly release: Release
    readonly others: readonly { readonly language: string; readonly words: ItemWording }[]
  },
) {
  const weight: WrittenExtension[] = value === 'not-applicable' ? [] : [{ url: WEIGHT[release], valueDecimal: value }]
  const translated = writtenTranslations(
    others.flatMap(({ language, words }) =>
      words.anchors.filter(anchor => anchor.value === value).map(anchor => [language, anchor.text] as const),
    ),
  )
  return {
    ...(release === 'R5' && weight.length > 0 && { extension: weight }),
    valueCoding: {
      ...(release === 'R4' && weight.length > 0 && { extension: weight }),
      system: SYSTEM.answer,
      code: String(value),
      display: text,
      ...(translated && { _display: translated }),
    },
  }
}

function boundsOf({ answers }: Item): WrittenExtension[] {
  if (answers.kind !== 'range') return []
  return [
    { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: answers.min },
    { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: answers.max },
  ]
}

/** Asked only after a yes. */
const enabledBy = (question: string, wording: Wording | undefined) => ({
  question,
  operator: '=' as const,
  ...((wording?.items[question]?.anchors.length ?? 0) === 0
    ? { answerBoolean: true }
    : { answerCoding: { system: SYSTEM.answer, code: '1' } }),
})

/** Each score as an item that engines compute and hide from whoever answers. */
function scoreItems(instrument: AnsweredInstrument, wording: Wording | undefined) {
  if (instrument.mode !== 'score' || !wording) return []
  const { loinc, title, scores } = instrument
  return scores.map(score => ({
    linkId: scoreLinkId(score.id),
    text: `${title}: ${score.id}`,
    type: 'decimal' as const,
    readOnly: true,
    ...(score.id === 'total' &&
      loinc?.total !== undefined &&
      loinc.certainty === 'S' && { code: [{ system: SYSTEM.loinc, code: loinc.total }] }),
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      {
        url: CALCULATED,
        valueExpression: {
          language: 'text/fhirpath' as const,
          expression: scoreExpression(instrument, score, wording),
        },
      },
    ],
  }))
}
