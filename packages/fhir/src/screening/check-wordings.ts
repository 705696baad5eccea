/** Several languages of one questionnaire, held against the instrument and against each other. */
import { checkWording, type AnsweredInstrument, type Wording, type WordingProblem } from '@holdfast/risk-screening'

/** Everything that is wrong with a wording and its translations; empty when each is whole and all say as much. */
export function checkWordings(
  instrument: AnsweredInstrument,
  wording: Wording,
  translations: readonly Wording[],
): readonly WordingProblem[] {
  const wordings = [wording, ...translations]
  return [
    ...wordings.flatMap(one => checkWording(instrument, one)),
    ...(new Set(wordings.map(({ language }) => language)).size < wordings.length ? [LANGUAGE_TWICE] : []),
    ...anchorsThatDiffer(instrument, wording, translations),
    ...textsThatLack(instrument, wording, translations),
  ]
}

const LANGUAGE_TWICE: WordingProblem = {
  item: null,
  kind: 'language-twice',
  sentence: 'Two wordings are in one language.',
}

function anchorsThatDiffer(
  { items }: AnsweredInstrument,
  wording: Wording,
  translations: readonly Wording[],
): readonly WordingProblem[] {
  const values = (one: Wording, id: string): string =>
    (one.items[id]?.anchors ?? [])
      .map(({ value }) => String(value))
      .toSorted()
      .join(' ')
  return items.flatMap(({ id }) =>
    translations.some(one => values(one, id) !== values(wording, id))
      ? [{ item: id, kind: 'anchors-do-not-fit' as const, sentence: `${id}: its anchors differ between languages.` }]
      : [],
  )
}

/** What is read ahead of a question is read in every language. */
function textsThatLack(
  { items }: AnsweredInstrument,
  wording: Wording,
  translations: readonly Wording[],
): readonly WordingProblem[] {
  const lacks = (read: (one: Wording) => string | undefined): boolean =>
    translations.some(one => (read(one) === undefined) !== (read(wording) === undefined))
  const instruction: readonly WordingProblem[] = lacks(one => one.instruction)
    ? [{ item: null, kind: 'no-text', sentence: 'An instruction is there in some languages only.' }]
    : []
  const before = items
    .filter(({ id }) => lacks(one => one.items[id]?.before))
    .map(({ id }): WordingProblem => ({
      item: id,
      kind: 'no-text',
      sentence: `${id}: what is read ahead of it is there in some languages only.`,
    }))
  return [...instruction, ...before]
}
