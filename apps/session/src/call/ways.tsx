/** Under the faces, where a thumb is: who may not hear us, and what can be done while the line is broken. */
import { Match, Show, Switch, type JSX } from 'solid-js'
import { BackgroundSay } from '../background/lazy.tsx'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { Button } from '../ui/controls.tsx'
import { MicOffIcon } from '../ui/icons.tsx'
import type { DeskPart } from './desk-part.ts'
import { stepSay } from './face-step.tsx'
import type { Line } from './line.ts'
import { moreWords } from './more-words.ts'
import { PictureAsk } from './picture-ask.tsx'
import { RequestAsk } from './request-ask.tsx'
import { isWithoutPicture, isWithoutSound } from './step.ts'
import type { Withdrawing } from './withdraw.tsx'

/** The lines between the faces and the switches; there are none while all is well. */
export function Ways(props: {
  readonly call: CallState
  readonly media: Media
  readonly line: Line
  readonly desk: DeskPart | undefined
  readonly place: Withdrawing | undefined
  readonly onWrite: () => void
  readonly onPhone: () => void
}): JSX.Element {
  const isBroken = () => props.line.broken().length > 0
  const isUnheard = () => props.line.unheard().length > 0 && !isWithoutSound(props.line.step().step)
  const step = () => props.line.step()
  /** Who chose less can choose more again; telephone and another day end with the practitioner's word. */
  const canGoBack = () =>
    step().step !== 'video' &&
    step().why === 'chosen' &&
    (props.desk !== undefined || !isWithoutSound(step().step) || step().step === 'text')
  return (
    <div class="ways">
      {props.desk?.notes(props.line)}
      <PictureAsk call={props.call} media={props.media} />
      <BackgroundSay media={props.media} setCamera={props.call.setCamera} isInCall />
      <RequestAsk call={props.call} place={props.place} />
      <div role="status">
        <Show when={isUnheard()}>
          <p class="ways-unheard">
            <MicOffIcon />
            {moreWords().ways.unheard(props.line.namesOf(props.line.unheard()))}
          </p>
        </Show>
        <Show when={props.line.isLinkAway()}>
          <p class="ways-quiet">{moreWords().ways.linkAway}</p>
        </Show>
        <Show when={!isBroken() && stepSay(step())}>
          {say => <p class={isWithoutPicture(step().step) ? 'unseen' : 'ways-quiet'}>{say()}</p>}
        </Show>
      </div>
      <Switch>
        <Match when={(isBroken() || props.line.decideBy() !== null) && props.desk}>
          {desk => desk().ways(props.line, props.onWrite, props.onPhone)}
        </Match>
        <Match when={isBroken()}>
          <div class="ways-row" role="group" aria-label={moreWords().ways.heading}>
            <Button onClick={() => props.onWrite()}>{moreWords().ways.write}</Button>
            <Show when={!isWithoutPicture(step().step)}>
              <Button onClick={() => props.line.choose('voice')}>{moreWords().ways.voice}</Button>
            </Show>
            <Button onClick={() => props.onPhone()}>{moreWords().ways.phone}</Button>
          </div>
          <p class="ways-quiet">{moreWords().ways.wait}</p>
        </Match>
        <Match when={isUnheard()}>
          <div class="ways-row">
            <Button onClick={() => props.onWrite()}>{moreWords().ways.write}</Button>
          </div>
        </Match>
        <Match when={canGoBack()}>
          <div class="ways-row">
            <Button onClick={() => props.line.choose('video')}>{moreWords().step.again}</Button>
          </div>
        </Match>
      </Switch>
    </div>
  )
}
