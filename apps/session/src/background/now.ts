/** How the background of our picture stands on this page; small, for every page has it, and the rest is fetched when it is wanted. */
import { createSignal } from 'solid-js'
import { recall } from '../state/memory.ts'
import type { Background } from './background.ts'
import { readChoice } from './choice.ts'

const remembered = readChoice(recall('background'))

/** How it stands; read inside JSX or an effect. What was chosen here before holds from the first picture on. */
export const [background, setBackground] = createSignal<Background>(
  remembered ? { status: 'loading', choice: remembered } : { status: 'off' },
)

/** Is our picture dark although a camera is on? */
export const isDark = (): boolean => background().status === 'loading' || background().status === 'failed'

/** Is our camera switched on? Before there is a cover the call says that no picture goes out, and that is another thing. */
export const isCameraOn = (own: { readonly media: Lit; readonly call: Lit }): boolean =>
  (isDark() ? own.media : own.call).camera()

type Lit = { readonly camera: () => boolean }
