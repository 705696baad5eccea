/** Calm messages: boxes on the page, and sentences that are read aloud when something changed. */
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import { LookIcon, TickIcon } from './icons.tsx'

/** A box with a sentence or two; `attention` asks for a look, without alarm. */
export const Notice = (props: {
  readonly tone?: 'calm' | 'attention'
  readonly role?: 'status' | 'alert'
  readonly children: JSX.Element
}): JSX.Element => (
  <div class="notice" data-tone={props.tone ?? 'calm'} role={props.role}>
    <Show when={props.tone === 'attention'} fallback={<TickIcon />}>
      <LookIcon />
    </Show>
    <div class="tight">{props.children}</div>
  </div>
)

const [spoken, setSpoken] = createSignal('')

/** Has a sentence read aloud by screen readers, without moving the focus. */
export function announce(sentence: string): void {
  // The same sentence twice is read twice only when the text differs.
  setSpoken(before => (before === sentence ? `${sentence}\u00A0` : sentence))
}

/** A place from which announcements are read: one on the page, and one in each dialog, as all outside an open dialog is silent. */
export function Announcer(): JSX.Element {
  const [heard, setHeard] = createSignal('')
  // What was said before a dialog opened is not said again in it.
  createEffect(on(spoken, setHeard, { defer: true }))
  return (
    <div class="unseen" role="status" aria-live="polite">
      {heard()}
    </div>
  )
}
