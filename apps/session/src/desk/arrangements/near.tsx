/** Care where the client is, which comes first, and how contact is kept once it ends. */
import { NEAR_DISTANCE, NEAR_OUTCOMES, NEAR_SETTINGS, NEAR_STEPS } from '@holdfast/safety'
import { Show, type JSX } from 'solid-js'
import { SheetPart } from './part.tsx'
import { entryId, isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** Both sections; the second once such care was written of. */
export const NearParts = (props: { readonly arranging: Arranging }): JSX.Element => (
  <>
    <NearPart arranging={props.arranging} />
    <Show when={props.arranging.read()?.entries.some(isOf('near-care'))}>
      <ContinuityPart arranging={props.arranging} />
    </Show>
  </>
)

const NearPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().near
  return (
    <SheetPart
      arranging={props.arranging}
      kind="near-care"
      words={w()}
      isQuiet
      choices={{
        setting: { legend: w().setting, order: NEAR_SETTINGS, words: w().settings },
        step: { legend: w().step, order: NEAR_STEPS, words: w().steps },
        outcome: { legend: w().outcome, order: NEAR_OUTCOMES, words: w().outcomes },
        distance: { legend: w().distance, order: NEAR_DISTANCE, words: w().distances },
      }}
      fields={[{ name: 'words', label: w().words }]}
      make={({ words, texts }) => ({ kind: 'near-care', id: entryId(), ...words, words: texts['words'] ?? '' })}
    />
  )
}

const ContinuityPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().continuity
  return (
    <SheetPart
      arranging={props.arranging}
      kind="continuity"
      words={w()}
      isQuiet
      choices={{}}
      fields={[
        { name: 'on', label: w().on, type: 'day' },
        { name: 'contact', label: w().contact },
        { name: 'fails', label: w().fails },
      ]}
      make={({ texts }) => ({
        kind: 'continuity',
        id: entryId(),
        on: texts['on'] ?? '',
        contact: texts['contact'] ?? '',
        fails: texts['fails'] ?? '',
      })}
    />
  )
}
