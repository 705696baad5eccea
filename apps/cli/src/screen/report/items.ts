/** What each item of the score does, from rows that were read. */
import { alpha, completeColumns, itemAnalysis } from '@holdfast/psychometrics'
import { itemsOf as itemsOfScale, rangeOf, type Scale } from '../scale.ts'
import type { ItemFacts, ItemsFacts } from './facts.ts'
import type { Loaded } from './load.ts'

/** The items of the score, each with figures where enough rows are complete. */
export function itemsOf(scale: Scale, { answers: rows }: Loaded): ItemsFacts {
  const { score } = scale
  const items = itemsOfScale(scale)
  const ranges = items.map(rangeOf)
  // Floor and ceiling are those of each item; items with the same ends are looked at in one go.
  const distinct = new Map(ranges.map(range => [`${range.least} ${range.most}`, range] as const))
  const found = new Map([...distinct].map(([key, range]) => [key, itemAnalysis(rows, range)] as const))
  const columns = completeColumns(rows)
  const whole = [...found.values()].find(analysis => analysis.ok)
  return {
    items: items.map(({ id, topic }, at) => {
      const range = ranges[at] ?? { least: 0, most: 0 }
      const analysis = found.get(`${range.least} ${range.most}`)
      return {
        id,
        topic,
        isReversed: score.reversed?.includes(id) === true,
        range: [range.least, range.most],
        missing: rows.filter(row => row[at] === null).length,
        figures: figuresOf(analysis?.ok === true ? analysis.value.items[at] : undefined, score.weights !== undefined),
      }
    }),
    complete: rows.filter(row => row.every(answer => answer !== null)).length,
    totalMean: whole?.ok === true ? whole.value.totalMean : null,
    totalSd: whole?.ok === true ? whole.value.totalSd : null,
    alpha: columns.ok && !score.weights ? alpha(columns.value) : null,
  }
}

/** Where answers count against each other, no item has a rest that it would go with. */
const figuresOf = (figures: ItemFacts['figures'] = null, areOpposed: boolean): ItemFacts['figures'] =>
  figures === null || !areOpposed ? figures : { ...figures, itemTotal: null, itemRest: null, alphaIfDropped: null }
