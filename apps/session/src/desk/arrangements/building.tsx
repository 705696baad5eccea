/** Meeting in one room: who else is in the building, what is arranged for being alone, and which services were told; where the sheet leads there. */
import { GROUNDS, IS_SO, SERVICES } from '@holdfast/safety'
import { Show, type JSX } from 'solid-js'
import { SheetPart } from './part.tsx'
import { entryId, isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** Both sections; neither where nothing leads to one room and nothing was written. */
export const BuildingParts = (props: { readonly arranging: Arranging }): JSX.Element => {
  const entries = () => props.arranging.read()?.entries ?? []
  const building = () => entries().findLast(isOf('building')) ?? null
  const isShared = () => building()?.act.shared === 'yes' || entries().some(isOf('informed'))
  return (
    <>
      <Show when={props.arranging.read()?.isInOneRoom || building()}>
        <BuildingPart arranging={props.arranging} />
      </Show>
      <Show when={isShared()}>
        <InformedPart arranging={props.arranging} />
      </Show>
    </>
  )
}

const BuildingPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().building
  return (
    <SheetPart
      arranging={props.arranging}
      kind="building"
      words={w()}
      choices={{
        others: { legend: w().others, order: IS_SO, words: w().isSo },
        shared: { legend: w().shared, order: IS_SO, words: w().isSo },
      }}
      fields={[
        { name: 'open', label: w().open },
        { name: 'plan', label: w().plan },
      ]}
      make={({ words, texts }) => ({
        kind: 'building',
        id: entryId(),
        ...words,
        open: texts['open'] ?? '',
        plan: texts['plan'] ?? '',
      })}
    />
  )
}

const InformedPart = (props: { readonly arranging: Arranging }): JSX.Element => {
  const w = () => arrangementsWords().informed
  return (
    <SheetPart
      arranging={props.arranging}
      kind="informed"
      words={w()}
      choices={{
        service: { legend: w().service, order: SERVICES, words: w().services },
        ground: { legend: w().ground, order: GROUNDS, words: w().grounds },
      }}
      fields={[{ name: 'on', label: w().on, type: 'day' }]}
      make={({ words, texts }) => ({ kind: 'informed', id: entryId(), ...words, on: texts['on'] ?? '' })}
    />
  )
}
