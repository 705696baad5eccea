/** Someone is elsewhere than when the hour began, or is asked whether they are: they say so in the call, and the practitioner has it at once (A21b). */
import { lazy, Suspense, type ComponentProps, type JSX } from 'solid-js'
import { words } from '../ui/words.ts'
import type * as Chunk from './place-chunk.ts'

const part = <K extends 'MovedForm' | 'WhereAsk'>(name: K) =>
  lazy(async () => {
    const chunk = await import('./place-chunk.ts')
    await chunk.placeReady
    return { default: chunk[name] }
  })
const MovedForm = part('MovedForm')
const LazyAsk = part('WhereAsk')

/** The questions on the place once more. */
export const Moved = (props: ComponentProps<typeof Chunk.MovedForm>): JSX.Element => (
  <Suspense fallback={<p>{words().pleaseWait}</p>}>
    <MovedForm {...props} />
  </Suspense>
)

/** The answers to "where are you now?". */
export const WhereAsk = (props: ComponentProps<typeof Chunk.WhereAsk>): JSX.Element => (
  <Suspense fallback={<p>{words().pleaseWait}</p>}>
    <LazyAsk {...props} />
  </Suspense>
)
