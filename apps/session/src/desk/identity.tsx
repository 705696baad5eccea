/** "I have seen who this is", and how; the only way in which an identity becomes known. */
import { IDENTITY_EVIDENCE, type IdentityEvidence, type SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import type { Hour } from '../state/encounter.ts'
import { Button, Choices } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { deskWords } from './words.ts'

/** Asks how it was seen and keeps it. */
export function IdentityForm(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly onSeen: (preparation: Preparation) => void
}): JSX.Element {
  const [how, setHow] = createSignal<IdentityEvidence>('in-person')
  const sending = createSending()
  const save = async (): Promise<Failure | null> => {
    const body = { seat: props.seat, how: how() }
    const answer = await props.api.request('identity', { at: { encounter: props.hour.id }, body })
    if (!answer.ok) return answer.error
    props.onSeen(answer.value)
    return null
  }
  return (
    <form
      class="identity"
      onSubmit={event => {
        event.preventDefault()
        if (!sending.isBusy()) void sending.follow(save())
      }}
    >
      <fieldset class="tight">
        <legend class="group-name">{deskWords().door.identityHow}</legend>
        <Choices
          name={`identity-${props.seat}`}
          value={how()}
          options={IDENTITY_EVIDENCE.map(value => ({ value, label: deskWords().door[value] }))}
          onChoose={setHow}
        />
      </fieldset>
      <FailureNotice failure={sending.failure()} />
      <div>
        <Button kind="main" type="submit" busy={sending.isBusy()}>
          {deskWords().door.identitySee}
        </Button>
      </div>
    </form>
  )
}
