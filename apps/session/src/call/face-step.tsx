/** In place of a face when there is to be none: sound only, in writing, by telephone, on another day. */
import { Match, Show, Switch, type JSX } from 'solid-js'
import { PhoneIcon } from '../ui/icons.tsx'
import { Button } from '../ui/controls.tsx'
import type { AgreedStep } from './line.ts'
import { ChatIcon, SoundIcon } from './icons.tsx'
import { moreWords } from './more-words.ts'

/** What the agreed step is called in a sentence for both sides; null for the ordinary hour. */
export function stepSay({ step, why }: AgreedStep): string | null {
  const words = moreWords().step
  switch (step) {
    case 'video':
      return null
    case 'low-video':
    case 'voice':
    case 'text':
      return words[`${step}.${why === 'measured' ? 'measured' : 'chosen'}`]
    case 'telephone':
    case 'another-day':
      return words[`${step}.chosen`]
  }
}

/** The step with its sign, and the way to do it. */
export const FaceStep = (props: {
  readonly step: AgreedStep
  readonly onWrite: () => void
  readonly onPhone: () => void
}): JSX.Element => (
  <div class="face-say">
    <Switch fallback={<SoundIcon />}>
      <Match when={props.step.step === 'text'}>
        <ChatIcon />
      </Match>
      <Match when={props.step.step === 'telephone' || props.step.step === 'another-day'}>
        <PhoneIcon />
      </Match>
    </Switch>
    <p>{stepSay(props.step)}</p>
    <Show when={props.step.step === 'text'}>
      <Button onClick={() => props.onWrite()}>{moreWords().step.inWriting}</Button>
    </Show>
    <Show when={props.step.step === 'telephone'}>
      <Button kind="main" onClick={() => props.onPhone()}>
        {moreWords().ways.phone}
      </Button>
    </Show>
  </div>
)
