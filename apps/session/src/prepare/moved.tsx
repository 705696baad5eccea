/** Someone is elsewhere than when the hour began: they say so anew, in the call, and the practitioner has it at once (A21b). */
import { lazy, Suspense, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { words } from '../ui/words.ts'

const MovedForm = lazy(async () => {
  const chunk = await import('./place-chunk.ts')
  await chunk.placeReady
  return { default: chunk.MovedForm }
})

/** The questions on the place once more. */
export const Moved = (props: { readonly api: Api; readonly hour: Hour; readonly onClose: () => void }): JSX.Element => (
  <Suspense fallback={<p>{words().pleaseWait}</p>}>
    <MovedForm {...props} />
  </Suspense>
)
