/** The review of whether work at a distance is suitable, with the note of the talk in which it was weighed; only where it is asked. */
import { REVIEW_OUTCOMES } from '@holdfast/safety'
import type { JSX } from 'solid-js'
import { SheetPart } from './part.tsx'
import { entryId, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The section. */
export const ReviewPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().review
  return (
    <SheetPart
      arranging={props.arranging}
      kind="review"
      words={w()}
      choices={{ outcome: { legend: w().outcome, order: REVIEW_OUTCOMES, words: w().outcomes } }}
      fields={[
        { name: 'consulted', label: w().consulted, type: 'line' },
        { name: 'on', label: w().on, type: 'day' },
        { name: 'until', label: w().until, type: 'day' },
        { name: 'words', label: w().words },
      ]}
      make={({ words, texts }) => ({
        kind: 'review',
        id: entryId(),
        outcome: words.outcome,
        consulted: texts['consulted'] ?? '',
        on: texts['on'] ?? '',
        until: texts['until'] ?? '',
        words: texts['words'] ?? '',
      })}
    />
  )
}
