/** When nobody can see us: a question without blame, with what can be done, and later what follows. Held in reserve. */
import { Match, Show, Switch, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { Button } from '../ui/controls.tsx'
import { CameraOffIcon } from '../ui/icons.tsx'
import { moreWords } from './more-words.ts'

/** Nothing within the grace, and nothing while the network is the reason: then the line itself is being brought back. */
export function PictureAsk(props: { readonly call: CallState; readonly media: Media }): JSX.Element {
  const asked = () => {
    const picture = props.call.mine()?.picture
    return picture && picture.stage !== 'grace' && picture.stage !== 'ended' ? picture : null
  }
  const reason = () => {
    const why = asked()?.reason
    return why === undefined || why === 'network-lost' ? null : why
  }
  const stage = () => (reason() === null ? null : (asked()?.stage ?? null))
  const isOpen = () => stage() === 'asked' || stage() === 'checking-in' || stage() === 'paused'
  const again = async (): Promise<void> => {
    await props.media.open()
    props.call.setCamera(true)
  }
  return (
    <div class="ways-picture" role="status" aria-label={moreWords().picture.heading}>
      <Show when={isOpen() && stage() !== 'paused' && reason()}>
        {why => (
          <p class="ways-unheard">
            <CameraOffIcon />
            {moreWords().picture.asked[why()]}
          </p>
        )}
      </Show>
      <Switch>
        <Match when={stage() === 'checking-in'}>
          <p class="ways-quiet">{moreWords().picture.voice}</p>
        </Match>
        <Match when={stage() === 'paused'}>
          <p class="ways-quiet">{moreWords().picture.paused}</p>
        </Match>
        <Match when={stage() === 'agreed'}>
          <p class="ways-quiet">{moreWords().picture.agreed}</p>
        </Match>
      </Switch>
      <Show when={isOpen() && reason() !== 'tab-hidden'}>
        <div class="ways-row">
          <Show
            when={reason() === 'chosen'}
            fallback={<Button onClick={() => void again()}>{moreWords().picture.tryAgain}</Button>}
          >
            <Button onClick={() => props.call.setCamera(true)}>{moreWords().picture.turnOn}</Button>
          </Show>
        </div>
      </Show>
    </div>
  )
}
