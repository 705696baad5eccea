/** A rest that this person asked for, and the button that ends it. */
import type { AgreementView } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import { Actions, Button } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import type { Failure } from '../api.ts'
import { happen, type At } from './sign.ts'
import { agreementWords } from './words.ts'

/** Nothing is withdrawn; the door opens again when the rest is over. */
export function Rest(props: {
  readonly where: At
  readonly view: AgreementView
  readonly step?: Step | undefined
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const end = async (): Promise<void> => {
    const by = props.view.me?.person
    if (!by) return
    setBusy(true)
    const answer = await happen(props.where, { kind: 'resumed', by })
    setBusy(false)
    if (answer.ok) props.onDone()
    else setFailure(answer.error)
  }
  return (
    <Screen name="contract" step={props.step} heading={agreementWords().rest} intro={agreementWords().restSay}>
      <FailureNotice failure={failure()} />
      <Actions>
        <Button kind="main" busy={isBusy()} onClick={() => void end()}>
          {agreementWords().restEnd}
        </Button>
        <Button kind="plain" onClick={() => props.onBack()}>
          {words().back}
        </Button>
      </Actions>
    </Screen>
  )
}
