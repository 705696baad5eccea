/** A fresh link for someone who lost theirs: asked first, shown once, copied by a button. */
import type { SeatId } from '@holdfast/domain'
import type { Invite } from '@holdfast/wire'
import { createEffect, createSignal, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { momentOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { deskWords } from './words.ts'

/** The dialog of a new link. */
export function InviteDialog(props: {
  readonly api: Api
  readonly hour: Hour
  readonly seat: SeatId
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
}): JSX.Element {
  const [invite, setInvite] = createSignal<Invite | null>(null)
  const [isCopied, setCopied] = createSignal(false)
  const sending = createSending()
  createEffect(() => {
    if (props.isOpen) return
    setInvite(null) // shown once: whoever opens the dialog again makes another
    setCopied(false)
  })
  const make = async (): Promise<Failure | null> => {
    const answer = await props.api.request('invite', { at: { encounter: props.hour.id }, body: { seat: props.seat } })
    if (!answer.ok) return answer.error
    setInvite(answer.value)
    return null
  }
  const copy = async (link: string): Promise<void> => {
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false), // the field is selected and can be copied by hand
    )
  }
  return (
    <Dialog isOpen={props.isOpen} label={deskWords().door.newLinkLong(props.name)} onClose={() => props.onClose()}>
      <Show
        when={invite()}
        fallback={
          <>
            <p>{deskWords().door.newLinkAsk(props.name)}</p>
            <FailureNotice failure={sending.failure()} />
            <Actions>
              <Button kind="main" busy={sending.isBusy()} onClick={() => void sending.follow(make())}>
                {deskWords().door.newLinkMake}
              </Button>
              <Button kind="plain" onClick={() => props.onClose()}>
                {words().cancel}
              </Button>
            </Actions>
          </>
        }
      >
        {made => (
          <>
            <Field label={deskWords().door.newLinkShown} hint={deskWords().door.newLinkUntil(momentOf(made().expires))}>
              {marks => (
                <input {...marks()} readonly value={made().link} onFocus={event => event.currentTarget.select()} />
              )}
            </Field>
            <Actions>
              <Button kind="main" onClick={() => void copy(made().link)}>
                {isCopied() ? deskWords().door.copied : deskWords().door.copy}
              </Button>
              <Button kind="plain" onClick={() => props.onClose()}>
                {words().close}
              </Button>
            </Actions>
            <p class="unseen" role="status">
              {isCopied() ? deskWords().door.copied : ''}
            </p>
          </>
        )}
      </Show>
    </Dialog>
  )
}
