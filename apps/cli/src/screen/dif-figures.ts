/** Whether each item of a score runs alike in two groups of people with the same total. */
import {
  mantelHaenszel,
  ordinalDif,
  type MantelHaenszel,
  type MatchedRefusal,
  type OrdinalDif,
  type OrdinalRefusal,
} from '@holdfast/psychometrics'
import { itemsOf, rangeOf, type Scale } from './scale.ts'

/** A person with all answers of the score, turned one way, and the group. */
export type Grouped = { readonly answers: readonly number[]; readonly group: 'reference' | 'focal' }

/** One item: the common odds ratio of endorsing it, and the ordinal regression of all its answers. */
export type ItemDif = {
  readonly id: string
  readonly topic: string | null
  /** From this answer on the item counts as endorsed. */
  readonly endorsedFrom: number
  readonly mantelHaenszel: MantelHaenszel | null
  readonly ordinal: OrdinalDif | null
  /** Why there is no regression. */
  readonly ordinalRefusal: MatchedRefusal | OrdinalRefusal | null
}

/** All items, and how many people stand behind them. */
export type DifFigures = {
  readonly reference: number
  readonly focal: number
  readonly items: readonly ItemDif[]
}

/** Compares the groups item by item, matched by the total with the item in it; both groups have people. `onItem` is told each item before it begins. */
export function difOf(
  people: readonly Grouped[],
  scale: Scale,
  { endorsed, onItem }: { readonly endorsed: number | null; readonly onItem: (at: number) => void },
): DifFigures {
  const group = people.map(person => person.group)
  const total = people.map(person => person.answers.reduce((s, x) => s + x, 0))
  const items = itemsOf(scale).map((item, at): ItemDif => {
    onItem(at)
    const answers = people.map(person => person.answers[at] ?? Number.NaN)
    const endorsedFrom = endorsed ?? upperHalf(rangeOf(item))
    const odds = mantelHaenszel({ endorsed: answers.map(x => x >= endorsedFrom), group, total })
    const ordinal = ordinalDif({ answers, group, total })
    return {
      id: item.id,
      topic: item.topic,
      endorsedFrom,
      mantelHaenszel: odds.ok ? odds.value : null,
      ordinal: ordinal.ok ? ordinal.value : null,
      ordinalRefusal: ordinal.ok ? null : ordinal.error,
    }
  })
  const focal = group.filter(one => one === 'focal').length
  return { reference: people.length - focal, focal, items }
}

/** The lowest answer of the upper half: 2 of 0 to 3, 1 of no and yes. */
const upperHalf = ({ least, most }: { readonly least: number; readonly most: number }): number =>
  least + Math.ceil((most - least) / 2)
