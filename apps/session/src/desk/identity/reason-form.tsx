/** A reason and a button: an entry is taken back, or the work goes on without a meeting. */
import { createSignal, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { Field } from '../../ui/controls.tsx'
import { EntryForm } from './entry-form.tsx'
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
  const isEmpty = () => reason().trim() === ''
  return (
    <EntryForm
      act={props.act}
      actLong={props.actLong}
      send={() => {
        setAsked(true)
        return isEmpty() ? null : props.send(reason().trim())
      }}
      onCancel={props.onCancel}
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
    </EntryForm>
  )
}
