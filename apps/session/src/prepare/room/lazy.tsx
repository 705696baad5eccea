/** The step about the room, fetched when somebody comes to it. */
import { lazy, Suspense, type JSX } from 'solid-js'
import type { Hour } from '../../state/encounter.ts'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'

const load = async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.RoomScreen }
}
const RoomScreen = lazy(load)

/** Fetches the step ahead of its time, so that nobody waits for it; what cannot be fetched now is fetched then. */
export const loadRoom = (): void => void load().catch(() => {})

/** The step about the room. */
export const RoomStep = (props: {
  readonly hour: Hour
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element => (
  <Suspense fallback={<Screen name="busy" heading={words().pleaseWait} />}>
    <RoomScreen hour={props.hour} onDone={() => props.onDone()} onBack={() => props.onBack()} />
  </Suspense>
)
