/** A door that is closed for now: what happened, what to do, and a way on where there is one. */
import { For, Show, type JSX } from 'solid-js'
import { Actions } from './controls.tsx'
import type { ProblemCode } from './failure.ts'
import { Screen, type Step } from './screen.tsx'
import { words } from './words.ts'

/** One problem with its own heading, reason and steps; the buttons are the caller's. */
export const ProblemScreen = (props: {
  readonly code: ProblemCode
  readonly step?: Step
  readonly technical?: string | undefined
  /** What stands under the buttons. */
  readonly below?: JSX.Element
  readonly children?: JSX.Element
}): JSX.Element => (
  <Screen
    name="problem"
    problem={props.code}
    step={props.step}
    heading={words().problem.heading[props.code]}
    intro={words().problem.text[props.code]}
  >
    <ol class="todo card">
      <For each={words().problem.todo[props.code]}>{line => <li>{line}</li>}</For>
    </ol>
    <Show when={props.children}>
      <Actions>{props.children}</Actions>
    </Show>
    {props.below}
    <Show when={props.technical}>{technical => <p class="technical">{words().problem.technical(technical())}</p>}</Show>
  </Screen>
)
