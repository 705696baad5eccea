/** The frame of each form on who somebody is: what is asked, its way to the server, and the buttons. */
import type { JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { seenWords } from './words.ts'

/** The form. What was kept is said; what was not stays as it was typed. */
export function EntryForm(props: {
  readonly act: string
  /** The act in full, where several of them stand on one page. */
  readonly actLong?: string | undefined
  readonly isMain?: boolean
  /** Sends what stands in the form; null where something of it is missing, which is then said at its field. */
  readonly send: () => Promise<Failure | null> | null
  readonly onCancel?: (() => void) | undefined
  readonly children: JSX.Element
}): JSX.Element {
  const sending = createSending()
  const submit = async (): Promise<void> => {
    const sent = sending.isBusy() ? null : props.send()
    if (sent && (await sending.follow(sent))) announce(seenWords().kept)
  }
  return (
    <form
      class="identity stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      {props.children}
      <FailureNotice failure={sending.failure()} />
      <Actions>
        <Button
          kind={props.isMain ? 'main' : undefined}
          type="submit"
          busy={sending.isBusy()}
          aria-label={props.actLong}
        >
          {props.act}
        </Button>
        {props.onCancel && (
          <Button kind="plain" onClick={() => props.onCancel?.()}>
            {seenWords().cancel}
          </Button>
        )}
      </Actions>
    </form>
  )
}
