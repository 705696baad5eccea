/** Sending a statement: busy while it is on its way, and why it did not arrive. Nothing typed is lost. */
import { createSignal, type Accessor } from 'solid-js'
import type { Failure } from '../api.ts'

/** One statement on its way. */
export type Sending = {
  readonly isBusy: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  /** What went wrong is said elsewhere. */
  readonly forget: () => void
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
    forget: () => void setFailure(null),
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
