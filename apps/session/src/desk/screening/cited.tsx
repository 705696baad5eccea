/** Words of a source as they stand there, and where a figure comes from and how well it is known. */
import type { Certainty } from '@holdfast/risk-screening'
import { Show, type JSX } from 'solid-js'
import { language } from '../../ui/words.ts'
import { reviewWords } from './words.ts'

/** A source with its certainty; both are the same for every figure, and neither is a mark. */
export const CitedBy = (props: {
  readonly source: string | null
  readonly certainty: Certainty
  readonly note?: string | undefined
}): JSX.Element => (
  <span class="quiet-text cited">
    {reviewWords().source} <Quoted text={props.source} otherwise={reviewWords().noSource} /> (
    {reviewWords().certainty[props.certainty]})
    <Show when={props.note}>
      {note => (
        <>
          . <Quoted text={note()} />
        </>
      )}
    </Show>
  </span>
)

/** The language in which declarations of published questionnaires and their sources are written. */
export const SOURCE_LANGUAGE = 'en'

/** Words of a source or of a declaration, read aloud in their own language; where there are none, ours. */
export const Quoted = (props: { readonly text: string | null; readonly otherwise?: string }): JSX.Element => (
  <Show when={props.text} fallback={props.otherwise}>
    {text => <span lang={SOURCE_LANGUAGE}>{text()}</span>}
  </Show>
)

/** Says why words stand here in another language than the page. */
export const AsInSource = (): JSX.Element => (
  <Show when={language() !== SOURCE_LANGUAGE}>
    <p class="quiet-text" data-as-in-source>
      {reviewWords().asInSource}
    </p>
  </Show>
)
