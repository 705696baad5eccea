/**
 * What the call needs only once something is asked for or broken. It is fetched while all is well, as soon as the call
 * stands and the page has nothing better to do, and is held in memory: when the line breaks there is none to fetch it by.
 */
import { createSignal, Show, type JSX } from 'solid-js'
import type * as Whole from './more.ts'

type More = typeof Whole

/** A busy page fetches the reserve after so long all the same, in milliseconds. */
const AT_THE_LATEST = 1000

const [more, setMore] = createSignal<More | null>(null)
let asked: Promise<boolean> | null = null

/** Fetches the reserve, once; says whether it is there. What could not be fetched is asked for anew the next time. */
export function fetchReserve(): Promise<boolean> {
  asked ??= load().then(
    loaded => {
      setMore(() => loaded)
      return true
    },
    () => {
      asked = null
      return false
    },
  )
  return asked
}

/** Fetches the reserve when the page is idle; a browser that does not know when that is takes it at once. */
export function fetchReserveSoon(): void {
  if (asked) return
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void fetchReserve(), { timeout: AT_THE_LATEST })
  else void fetchReserve()
}

async function load(): Promise<More> {
  const loaded = await import('./more.ts')
  await Promise.all([loaded.moreReady, loaded.cardReady])
  return loaded
}

/** Shows a part of the reserve; as long as it could not be fetched, the plain words that stand in its place. */
export const Reserve = (props: {
  readonly plain?: JSX.Element
  readonly children: (more: More) => JSX.Element
}): JSX.Element => (
  <Show when={more()} fallback={props.plain}>
    {loaded => props.children(loaded())}
  </Show>
)
