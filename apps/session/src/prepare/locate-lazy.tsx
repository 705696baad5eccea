/** Where the position of a device is asked for: fetched with the step; where it does not come, the form stands without it. */
import { lazy, Suspense, type ComponentProps, type JSX } from 'solid-js'
import type * as Chunk from './locate-button.tsx'

const load = () =>
  import('./locate-button.tsx').then(({ whenReady }) => whenReady).catch(() => ({ default: () => null }))
const Button = lazy(load)

/** Fetches the button ahead of its time. */
export const loadLocate = (): void => void load()

/** The button that adds a position. */
export const LocateButton = (props: ComponentProps<typeof Chunk.LocateButton>): JSX.Element => (
  <Suspense>
    <Button {...props} />
  </Suspense>
)
