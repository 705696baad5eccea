/** The way to a background: a button in each place where one sees oneself, and plain words where a cover is in trouble. Fetched when it is asked for. */
import { createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { words } from '../ui/words.ts'
import { chunk, loadBackground } from './load.ts'
import { background } from './now.ts'
import type { OwnPicture } from './own.ts'

/** The button, and below it the choice once it is open. */
export function BackgroundEntrance(props: OwnPicture): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const id = createUniqueId()
  const press = (): void => {
    setOpen(is => !is)
    loadBackground().catch(() => {
      setOpen(false)
      announce(words().own.notFetched)
    })
  }
  return (
    <div class="background">
      <Button kind="plain" aria-expanded={isOpen()} aria-controls={id} onClick={press}>
        {words().own.background}
      </Button>
      <div id={id}>
        <Show when={isOpen() && chunk()}>{loaded => loaded().BackgroundPanel(props)}</Show>
      </div>
    </div>
  )
}

/** What is said where nobody opened the choice: only that a cover is slow or has failed, with the ways on. */
export const BackgroundSay = (props: OwnPicture & { readonly isInCall?: boolean }): JSX.Element => (
  <div class="background-say">
    <Show when={chunk()} fallback={background().status === 'failed' && <p role="alert">{words().own.notFetched}</p>}>
      {loaded => loaded().BackgroundTrouble(props)}
    </Show>
  </div>
)
