/** What kept something from happening, said where it was wished for. */
import { Show, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { Button } from './controls.tsx'
import { problemOf, technicalOf } from './failure.ts'
import { Notice } from './notice.tsx'
import { words } from './words.ts'

/** Nothing while there is no failure. */
export const FailureNotice = (props: {
  readonly failure: Failure | null
  /** Offers to try again; left out where the form's own button does. */
  readonly onAgain?: () => void
}): JSX.Element => (
  <Show when={props.failure}>
    {failure => (
      <Notice tone="attention" role="alert">
        <p>
          <strong>{words().problem.heading[problemOf(failure())]}</strong>
        </p>
        <p>{words().problem.text[problemOf(failure())]}</p>
        <p class="technical">{words().problem.technical(technicalOf(failure()))}</p>
        <Show when={props.onAgain}>{again => <Button onClick={again()}>{words().tryAgain}</Button>}</Show>
      </Notice>
    )}
  </Show>
)
