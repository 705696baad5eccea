/** Outside the ordinary hour: where somebody is can be read only with a reason, which is kept under the reader's name. */
import type { SeatId } from '@holdfast/domain'
import { READ_REASONS, READ_WORDS_LIMIT, type ReadReason } from '@holdfast/safety'
import { createSignal, createUniqueId, type JSX } from 'solid-js'
import { createSending } from '../../prepare/sending.ts'
import { Button, Choices, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { Crisis } from './state.ts'
import { crisisWords } from './words.ts'

/** The question before it is shown. */
export function ReadFor(props: { readonly crisis: Crisis; readonly seat: SeatId; readonly name: string }): JSX.Element {
  const group = createUniqueId()
  const [reason, setReason] = createSignal<ReadReason | null>(null)
  const [text, setText] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  return (
    <section class="crisis-one">
      <h3>{crisisWords().of(props.name)}</h3>
      <p>{crisisWords().outside.say}</p>
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          const why = reason()
          setAsked(true)
          if (why && !sending.isBusy())
            void sending.follow(props.crisis.readFor(props.seat, why, text().trim() || null))
        }}
      >
        <fieldset class="tight">
          <legend class="group-name">{crisisWords().outside.why}</legend>
          <Choices
            name={group}
            value={reason()}
            options={READ_REASONS.map(value => ({ value, label: crisisWords().outside.reason[value] }))}
            onChoose={setReason}
          />
          <p role="alert">{isAsked() && reason() === null ? crisisWords().outside.missing : ''}</p>
        </fieldset>
        <Field label={crisisWords().outside.words} isOptional>
          {marks => (
            <input
              {...marks()}
              maxLength={READ_WORDS_LIMIT}
              value={text()}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <FailureNotice failure={sending.failure()} />
        <div>
          <Button kind="main" type="submit" busy={sending.isBusy()}>
            {crisisWords().outside.show}
          </Button>
        </div>
      </form>
    </section>
  )
}
