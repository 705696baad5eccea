/** How the hour goes on: the step that holds for both, less at any time and more again; and for the practitioner the hour's clock. */
import { For, type JSX } from 'solid-js'
import { BackgroundEntrance } from '../background/lazy.tsx'
import type { CallState } from '../state/call.ts'
import type { Media } from '../state/media.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import type { DeskPart } from './desk-part.ts'
import { stepSay } from './face-step.tsx'
import type { LadderStep, Line } from './line.ts'
import { moreWords } from './more-words.ts'
import { callWords } from './words.ts'

/** The steps that anyone may choose for this hour; the telephone and another day are the practitioner's to choose. */
const OWN_STEPS: readonly LadderStep[] = ['video', 'low-video', 'voice', 'text']

/** The dialog behind the words about the line. */
export const StepDialog = (props: {
  readonly isOpen: boolean
  readonly line: Line
  readonly call: CallState
  readonly media: Media
  readonly desk: DeskPart | undefined
  readonly onPhone: () => void
  readonly onClose: () => void
}): JSX.Element => (
  <Dialog isOpen={props.isOpen} label={callWords().step.heading} onClose={() => props.onClose()}>
    <p class="quiet-text">{moreWords().step.intro}</p>
    <div class="choices steps" role="group" aria-label={moreWords().step.choose}>
      <For each={props.desk?.steps ?? OWN_STEPS}>
        {step => (
          <button
            type="button"
            class="choice"
            aria-pressed={props.line.step().step === step}
            onClick={() => props.line.choose(step, props.desk?.reason())}
          >
            {callWords().step[step]}
          </button>
        )}
      </For>
    </div>
    <p role="status" class="quiet-text">
      {stepSay(props.line.step()) ?? ''}
    </p>
    {props.desk?.more(props.line)}
    <BackgroundEntrance media={props.media} setCamera={props.call.setCamera} />
    <Actions>
      <Button
        onClick={() => {
          props.onClose()
          props.onPhone()
        }}
      >
        {moreWords().step.numbers}
      </Button>
      <Button kind="plain" onClick={() => props.onClose()}>
        {words().close}
      </Button>
    </Actions>
  </Dialog>
)
