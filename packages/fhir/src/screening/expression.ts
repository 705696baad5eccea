/**
 * A score as a FHIRPath expression that other engines can compute. Where an answer is missing it gives nothing, and never
 * the sum of the others: the questions with one answer are counted first, and `+` gives nothing where a part is nothing.
 */
import {
  valuesOf,
  type Item,
  type ScoreDeclaration,
  type ScoredInstrument,
  type Skip,
  type Wording,
} from '@holdfast/risk-screening'

/** The expression for one score of a questionnaire as we export it, by the strict rule for missing answers. */
export function scoreExpression(
  { items, skips }: ScoredInstrument,
  { items: ids, reversed = [], weights = {}, times = 1 }: ScoreDeclaration,
  wording: Wording,
): string {
  const own = skips.filter(skip => skip.items.some(id => ids.includes(id)))
  const valueOf = (item: Item): string => answerExpression(item, wording)
  const holds = (skip: Skip): string =>
    skip.when
      .map(
        ({ item: id, is }) =>
          `${items
            .filter(item => item.id === id)
            .map(valueOf)
            .join('')} = ${Number(is)}`,
      )
      .join(' and ')
  const terms = items.flatMap(item => {
    if (!ids.includes(item.id)) return []
    const counted = own.reduceRight(
      (rest, skip) => `iif(${holds(skip)}, ${skip.items.includes(item.id) ? skip.countsAs : valueOf(item)}, ${rest})`,
      valueOf(item),
    )
    const weight = weights[item.id] ?? 1
    const factor = weight === 1 ? '' : `${weight} * `
    return reversed.includes(item.id) ? `${factor}(${turn(item)} - ${counted})` : `${factor}${counted}`
  })
  const isSkippable = (id: string): boolean => own.some(skip => skip.items.includes(id))
  const gates = own.filter(({ isNeeded }) => isNeeded === true).flatMap(({ when }) => when.map(({ item }) => item))
  const needed = [...new Set([...gates, ...ids.filter(id => !isSkippable(id))])]
  const sum = terms.join(' + ')
  const value = times === 1 ? sum : `(${sum}) * ${times}`
  const list = needed.map(id => `'${id}'`).join(' | ')
  return needed.length === 0
    ? value
    : `iif(${ITEMS}.where(linkId in (${list}) and answer.count() = 1).count() = ${needed.length}, ${value}, {})`
}

const ITEMS = '%resource.item'

/** One answer as a number. Its code is its value, so that no engine needs to know of weights. */
function answerExpression({ id, answers, notApplicable }: Item, wording: Wording): string {
  const answer = `${ITEMS}.where(linkId = '${id}').answer.value`
  if (valuesOf(answers) === null) return answer
  if ((wording.items[id]?.anchors.length ?? 0) === 0) return `${answer}.toInteger()`
  const value = `${answer}.code.toDecimal()`
  return typeof notApplicable?.countsAs === 'number'
    ? `iif(${answer}.code = 'not-applicable', ${notApplicable.countsAs}, ${value})`
    : value
}

/** The ends of a scale together: what a turned answer is taken from. */
function turn({ answers }: Item): number {
  const values = answers.kind === 'range' ? [answers.min, answers.max] : (valuesOf(answers) ?? [])
  return (values[0] ?? 0) + (values.at(-1) ?? 0)
}
