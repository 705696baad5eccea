/** Where a figure comes from and how well it is known, in words beside it. */
import type { Certainty } from '@holdfast/risk-screening'
import { Show, type JSX } from 'solid-js'
import { reviewWords } from './words.ts'

/** A source with its certainty; both are the same for every figure, and neither is a mark. */
export const CitedBy = (props: {
  readonly source: string | null
  readonly certainty: Certainty
  readonly note?: string | undefined
}): JSX.Element => (
  <span class="quiet-text cited">
    {reviewWords().source(props.source ?? reviewWords().noSource, reviewWords().certainty[props.certainty])}
    <Show when={props.note}>{note => <>. {note()}</>}</Show>
  </span>
)
