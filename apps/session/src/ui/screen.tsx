/** The frame of every screen but the call: head, progress, one heading that takes the focus, and the foot. */
import { createContext, For, onMount, Show, useContext, type JSX } from 'solid-js'
import { LanguageSelect } from './controls.tsx'
import { DoorIcon } from './icons.tsx'
import { words } from './words.ts'

/** The steps to the door, in order. */
export const STEPS = ['welcome', 'devices', 'whereabouts', 'room', 'contract', 'door'] as const

/** One step to the door. */
export type Step = (typeof STEPS)[number]

/** The handle of a screen for tests and styles. */
export type ScreenName =
  | Step
  | 'busy'
  | 'call'
  | 'after'
  | 'problem'
  | 'desk-hours'
  | 'desk-hour'
  | 'desk-agreement'
  | 'desk-judgement'
  | 'desk-duties'
  | 'desk-licences'
  | 'desk-arrangements'
  | 'desk-identity'
  | 'desk-inquiries'
  | 'desk-care'
  | 'desk-place'
  | 'help-answer'
  | 'check'
  | 'confidentiality'
  | 'guardian'
  | 'questions'
  | 'desk-screenings'
  | 'desk-review'

/** Moves the focus to a fresh screen's heading, and the page to its top, so that everyone begins at the beginning. */
export const focusHeading = (heading: HTMLElement): void => {
  onMount(() => {
    heading.focus({ preventScroll: true })
    scrollTo(0, 0)
  })
}

/** What stands at the end of each step of a way, below the step itself. */
export const Below = createContext<() => JSX.Element>()

/** A screen with one heading. */
export function Screen(props: {
  readonly name: ScreenName
  readonly heading: string
  readonly intro?: string | undefined
  readonly step?: Step | undefined
  readonly problem?: string | undefined
  readonly children?: JSX.Element
}): JSX.Element {
  const below = useContext(Below)
  return (
    <div class="page">
      <header class="page-head">
        <span class="mark">
          <DoorIcon />
          {words().title}
        </span>
        <LanguageSelect />
      </header>
      <main data-screen={props.name} data-problem={props.problem}>
        <Show when={props.step}>{step => <Progress step={step()} />}</Show>
        <div class="intro">
          <h1 tabindex="-1" ref={focusHeading}>
            {props.heading}
          </h1>
          <Show when={props.intro}>
            <p>{props.intro}</p>
          </Show>
        </div>
        {props.children}
        <Show when={props.step && !props.problem}>{below?.()}</Show>
      </main>
      <footer class="page-foot">
        <p>{words().footPrivate}</p>
        <Show when={props.name !== 'confidentiality'}>
          <p>
            <a href="/confidentiality" target="_blank">
              {words().footKept}
            </a>
          </p>
        </Show>
        <p>{words().footEmergency}</p>
      </footer>
    </div>
  )
}

const Progress = (props: { readonly step: Step }): JSX.Element => {
  const at = () => STEPS.indexOf(props.step)
  return (
    <div class="progress">
      <p>
        {words().stepOf(at() + 1, STEPS.length)} · {words().steps[props.step]}
      </p>
      <ol aria-hidden="true">
        <For each={STEPS}>{(_, i) => <li data-done={i() <= at() ? '' : undefined} />}</For>
      </ol>
    </div>
  )
}
