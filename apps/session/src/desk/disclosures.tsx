/** What the practitioner told of themselves in the hour, and what for: noted by them, read by the practitioners of the hour alone. */
import { DISCLOSURE_LIMIT, type Disclosures } from '@holdfast/wire'
import { createResource, createSignal, For, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import type { Hour } from '../state/encounter.ts'
import { Button, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { timeOf } from '../ui/time.ts'
import { deskWords } from './words.ts'

/** Folded until it is wanted: most hours have nothing to note. */
export function DisclosureNotes(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const at = () => ({ encounter: props.hour.id })
  const [isOpen, setOpen] = createSignal(false)
  // It begins with nothing rather than waiting: what waits takes the whole desk off the screen, and a word that is being typed with it.
  const [answer, { mutate }] = createResource(isOpen, () => props.api.request('disclosures', { at: at() }), {
    initialValue: null,
  })
  const [what, setWhat] = createSignal('')
  const [purpose, setPurpose] = createSignal('')
  const [isEmpty, setEmpty] = createSignal(false)
  const sending = createSending()
  const read = () => answer.latest
  const failure = (): Failure | null => {
    const latest = read()
    return sending.failure() ?? (latest && !latest.ok ? latest.error : null)
  }
  const notes = (): Disclosures['disclosures'] => {
    const latest = read()
    return latest?.ok ? latest.value.disclosures : []
  }
  const save = async (): Promise<Failure | null> => {
    const body = { what: what().trim(), purpose: purpose().trim() }
    const kept = await props.api.request('noteDisclosure', { at: at(), body })
    if (!kept.ok) return kept.error
    mutate(kept)
    setWhat('')
    setPurpose('')
    announce(deskWords().told.kept)
    return null
  }
  const isMissing = (said: string): boolean => isEmpty() && said.trim() === ''
  const missing = (said: string): string | null => (isMissing(said) ? deskWords().told.missing : null)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{deskWords().told.heading}</summary>
      <div class="stack">
        <p class="quiet-text">{deskWords().told.say}</p>
        <ul class="breaks">
          <For each={notes()}>
            {note => (
              <li>
                <p>
                  {timeOf(note.at)} · {note.what}
                </p>
                <p class="quiet-text">{deskWords().told.served(note.purpose)}</p>
              </li>
            )}
          </For>
        </ul>
        <form
          class="stack"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            const isWhole = what().trim() !== '' && purpose().trim() !== ''
            setEmpty(!isWhole)
            if (isWhole && !sending.isBusy()) void sending.follow(save())
          }}
        >
          <Field label={deskWords().told.what} say={missing(what())}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={DISCLOSURE_LIMIT}
                value={what()}
                onInput={event => setWhat(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={deskWords().told.purpose} say={missing(purpose())}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={DISCLOSURE_LIMIT}
                value={purpose()}
                onInput={event => setPurpose(event.currentTarget.value)}
              />
            )}
          </Field>
          <FailureNotice failure={failure()} />
          <Show when={isOpen()}>
            <div>
              <Button type="submit" busy={sending.isBusy()}>
                {deskWords().told.keep}
              </Button>
            </div>
          </Show>
        </form>
      </div>
    </details>
  )
}
