/** Sending a statement: busy while it is on its way, and a calm sentence when it did not arrive. Nothing typed is lost. */
import { createSignal, Show, type Accessor, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { Notice } from '../ui/notice.tsx'
import { problemOf, technicalOf } from '../ui/failure.ts'
import { words } from '../ui/words.ts'

/** One statement on its way. */
export type Sending = {
  readonly isBusy: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  /** Follows what was sent; true when it was taken. Ask `isBusy` before sending. */
  readonly follow: (sent: Promise<Failure | null>) => Promise<boolean>
}

/** Holds one statement's way to the server. */
export function createSending(): Sending {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  return {
    isBusy,
    failure,
    follow: async sent => {
      setBusy(true)
      setFailure(null)
      const outcome = await sent
      setFailure(outcome)
      setBusy(false)
      return outcome === null
    },
  }
}

/** What to say when a statement did not arrive. */
export const SendingTrouble = (props: { readonly of: Sending }): JSX.Element => (
  <Show when={props.of.failure()}>
    {failure => (
      <Notice tone="attention" role="alert">
        <p>
          <strong>{words().problem.heading[problemOf(failure())]}</strong>
        </p>
        <p>{words().problem.text[problemOf(failure())]}</p>
        <p class="technical">{words().problem.technical(technicalOf(failure()))}</p>
      </Notice>
    )}
  </Show>
)
