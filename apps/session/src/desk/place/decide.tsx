/** A practitioner decides on something that is not possible today, and says why. */
import { ROOM_DECISIONS, type RoomDecision, type RoomItem } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import type { Hour } from '../../state/encounter.ts'
import { Button, Choices, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { REASON_LIMIT } from './reason.ts'
import { placeWords } from './words.ts'

/** The form for one thing. */
export function Decide(props: {
  readonly api: Api
  readonly hour: Hour
  readonly preparation: Preparation
  readonly item: RoomItem
  readonly onDecided: (fresh: Preparation) => void
}): JSX.Element {
  const [decision, setDecision] = createSignal<RoomDecision | null>(null)
  const [reason, setReason] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  const missing = () => isAsked() && (decision() === null || reason().trim() === '')
  const save = async (chosen: RoomDecision): Promise<Failure | null> => {
    const body = { item: props.item, decision: chosen, reason: reason().trim() }
    const at = { encounter: props.hour.id, seat: props.preparation.seat }
    const answer = await props.api.request('decideRoom', { at, body })
    if (!answer.ok) return answer.error
    setReason('')
    setDecision(null)
    setAsked(false)
    announce(placeWords().kept)
    props.onDecided(answer.value)
    return null
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        const chosen = decision()
        if (chosen !== null && reason().trim() !== '' && !sending.isBusy()) void sending.follow(save(chosen))
      }}
    >
      <fieldset class="tight">
        <legend class="group-name">{placeWords().decide(placeWords().client[props.item])}</legend>
        <Choices
          name={`decide-${props.preparation.seat}-${props.item}`}
          value={decision()}
          options={ROOM_DECISIONS.map(value => ({ value, label: placeWords().decision[value] }))}
          onChoose={setDecision}
        />
      </fieldset>
      <Field label={placeWords().reason} say={missing() ? placeWords().missing : null}>
        {marks => (
          <textarea
            {...marks()}
            rows={2}
            maxLength={REASON_LIMIT}
            value={reason()}
            onInput={event => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <FailureNotice failure={sending.failure()} />
      <div>
        <Button type="submit" busy={sending.isBusy()}>
          {placeWords().keep}
        </Button>
      </div>
    </form>
  )
}
