/** A reason and a button: an entry is taken back, or the work goes on without a meeting. */
import { createSignal, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { seenWords } from './words.ts'

const REASON_LIMIT = 2000

/** The form; what was typed stays until it is kept. */
export function ReasonForm(props: {
  readonly act: string
  readonly actLong?: string
  readonly hint?: string
  readonly send: (reason: string) => Promise<Failure | null>
  readonly onCancel?: () => void
}): JSX.Element {
  const [reason, setReason] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  const isEmpty = () => reason().trim() === ''
  const save = async (): Promise<void> => {
    if (await sending.follow(props.send(reason().trim()))) announce(seenWords().kept)
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (!isEmpty() && !sending.isBusy()) void save()
      }}
    >
      <Field label={seenWords().reason} hint={props.hint} say={isAsked() && isEmpty() ? seenWords().say.reason : null}>
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
      <div class="actions">
        <Button type="submit" busy={sending.isBusy()} aria-label={props.actLong}>
          {props.act}
        </Button>
        {props.onCancel && (
          <Button kind="plain" onClick={() => props.onCancel?.()}>
            {seenWords().cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
