/** A button, and over the page the questions where and when, and what changes then. */
import type { CountryCode } from '@holdfast/domain'
import type { ElsewhereView } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type * as Place from '../prepare/place-chunk.ts'
import { createSending } from '../prepare/sending.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { words } from '../ui/words.ts'
import { Changes } from './changes.tsx'
import { elsewhereWords } from './words.ts'

/** What was asked, beside its answer. */
type Asked = { readonly country: CountryCode; readonly view: ElsewhereView }

/** What it is handed: the lists and the field of places are fetched by whoever opens it. */
export type AskingAhead = { readonly api: Api; readonly hour: Hour; readonly place: typeof Place }

/** The way to it. */
export function ElsewhereEntrance(props: AskingAhead): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{elsewhereWords().open}</Button>
      <Dialog isOpen={isOpen()} label={elsewhereWords().open} onClose={() => setOpen(false)}>
        <Show when={isOpen()}>
          <AskAhead {...props} onClose={() => setOpen(false)} />
        </Show>
      </Dialog>
    </>
  )
}

function AskAhead(props: AskingAhead & { readonly onClose: () => void }): JSX.Element {
  const [country, setCountry] = createSignal('')
  const [region, setRegion] = createSignal('')
  const [on, setOn] = createSignal('')
  const [wrong, setWrong] = createSignal<readonly string[]>([])
  const [asked, setAsked] = createSignal<Asked | null>(null)
  const sending = createSending()
  let form: HTMLFormElement | undefined

  const look = async (): Promise<void> => {
    if (sending.isBusy()) return
    setAsked(null)
    setWrong([])
    await sending.follow(ask({ country: country(), region: region().trim() || null, on: on() }))
    form?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
  /** What is missing or not known is named by the server, and said at its field. */
  const ask = async (body: { readonly country: string; readonly region: string | null; readonly on: string }) => {
    const answer = await props.api.request('elsewhere', { at: { encounter: props.hour.id }, body })
    if (answer.ok) return (setAsked({ country: body.country, view: answer.value }), null)
    const fields = typeof answer.error === 'object' ? (answer.error.fields ?? []) : []
    setWrong(fields)
    return fields.length > 0 ? null : answer.error
  }
  const change = (set: () => unknown): void => {
    set()
    setAsked(null)
  }
  return (
    <div class="stack">
      <p>{elsewhereWords().say}</p>
      <form
        class="stack"
        noValidate
        ref={element => (form = element)}
        onSubmit={event => {
          event.preventDefault()
          void look()
        }}
      >
        <props.place.CountryField
          country={country()}
          say={wrong().includes('country') ? elsewhereWords().noCountry : null}
          onCountry={code => change(() => (setCountry(code), setRegion('')))}
        />
        <props.place.RegionField
          country={country()}
          region={region()}
          say={wrong().includes('region') ? elsewhereWords().noRegion : null}
          onRegion={text => change(() => setRegion(text))}
        />
        <Field label={elsewhereWords().on} say={wrong().includes('on') ? elsewhereWords().badDay : null}>
          {marks => (
            <input
              {...marks()}
              type="date"
              max="9999-12-31"
              value={on()}
              onInput={event => change(() => setOn(event.currentTarget.value))}
            />
          )}
        </Field>
        <FailureNotice failure={sending.failure()} />
        <Actions>
          <Button kind="main" type="submit" busy={sending.isBusy()}>
            {elsewhereWords().look}
          </Button>
        </Actions>
      </form>
      <div aria-live="polite">
        <Show when={asked()}>
          {one => (
            <Changes
              numbers={props.place.numbersIn(one().country)}
              view={one().view}
              start={props.hour.view()?.start ?? null}
            />
          )}
        </Show>
      </div>
      <Actions>
        <Button onClick={() => props.onClose()}>{words().close}</Button>
      </Actions>
    </div>
  )
}
