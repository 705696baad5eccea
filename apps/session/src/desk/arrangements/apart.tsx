/** How far apart from others the hours of a client have to lie who waits where others do. */
import { GAPS } from '@holdfast/safety'
import type { JSX } from 'solid-js'
import { SheetPart } from './part.tsx'
import { entryId, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The section. */
export const ApartPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().apart
  return (
    <SheetPart
      arranging={props.arranging}
      kind="apart"
      words={w()}
      isQuiet
      choices={{ gap: { legend: w().gap, order: GAPS, words: w().gaps } }}
      fields={[{ name: 'words', label: w().words, isOptional: true }]}
      make={({ words, texts }) => ({ kind: 'apart', id: entryId(), gap: words.gap, words: texts['words'] || null })}
    />
  )
}
