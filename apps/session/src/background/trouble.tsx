/** A cover that is slow or has failed: what happened to the picture, and what can be done about it. */
import { For, Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { takeOffer } from './ask.ts'
import { offersOf } from './background.ts'
import { background } from './now.ts'
import type { OwnPicture } from './own.ts'
import { backgroundWords } from './words.ts'
import './background.css'

/** Nothing while all is well. On the dark ground of a call it looks as its neighbours there do. */
export const BackgroundTrouble = (props: OwnPicture & { readonly isInCall?: boolean | undefined }): JSX.Element => {
  const say = (): string | null => {
    const now = background()
    if (now.status === 'too-slow') return backgroundWords().tooSlow(Math.round(now.fps))
    return now.status === 'failed' ? `${backgroundWords().failed[now.why]} ${backgroundWords().choose}` : null
  }
  const offers = (): JSX.Element => (
    <For each={offersOf(background())}>
      {offer => (
        <Button onClick={() => void takeOffer(props.media, offer, props.setCamera)}>
          {backgroundWords().offers[offer]}
        </Button>
      )}
    </For>
  )
  return (
    <div role="alert">
      <Show when={say()}>
        {text => (
          <Show
            when={props.isInCall}
            fallback={
              <Notice tone="attention">
                <p>{text()}</p>
                <div class="background-offers">{offers()}</div>
              </Notice>
            }
          >
            <p class="ways-unheard">{text()}</p>
            <div class="ways-row">{offers()}</div>
          </Show>
        )}
      </Show>
    </div>
  )
}
