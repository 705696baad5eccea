/** What someone wishes otherwise, about a part or the whole, and what was said before. */
import type { AgreementEvent, Contract } from '@holdfast/consent'
import type { AgreementView } from '@holdfast/wire'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { Button, Choices, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { recordedOf } from '../ui/time.ts'
import { language } from '../ui/words.ts'
import { mineWords } from './mine-words.ts'
import { REMARK_LIMIT, type Own } from './own.ts'
import { happen } from './sign.ts'

const KINDS = ['remark', 'add', 'change', 'leave-out'] as const
type Kind = (typeof KINDS)[number]
type Remark = AgreementView['remarks'][number]

// What is being written outlives the page on which it is written: a dialog is easily closed, and a line easily broken.
const [draft, setDraft] = createSignal('')
const [about, setAbout] = createSignal('')
const [kind, setKind] = createSignal<Kind>('remark')

/** The form, and all that was said. */
export function Say(props: Own & { readonly contract: Contract | null }): JSX.Element {
  const [isAsked, setAsked] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  let area: HTMLTextAreaElement | undefined
  const headings = () =>
    (props.contract?.document.terms ?? []).map(({ id, words }) => ({ id, heading: headingOf(words) }))
  const send = async (): Promise<void> => {
    const by = props.view.me?.person
    const words = draft().trim()
    setAsked(true)
    if (words === '') return area?.focus()
    if (!by || isBusy()) return
    setBusy(true)
    setFailure(null)
    // A clause that the words no longer have is nothing that can be spoken about.
    const clause = headings().some(({ id }) => id === about()) ? about() : null
    const answer = await happen(props.where, eventOf({ by, words, clause }))
    setBusy(false)
    if (!answer.ok) return void setFailure(answer.error)
    setDraft('')
    setAbout('')
    setKind('remark')
    setAsked(false)
    announce(mineWords().sent)
    props.onView(answer.value)
  }
  return (
    <form
      class="stack card"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <div class="tight">
        <h2>{mineWords().say}</h2>
        <p>{mineWords().saySay}</p>
      </div>
      <Show when={headings().length > 0}>
        <Field label={mineWords().about}>
          {marks => (
            <select {...marks()} onChange={event => setAbout(event.currentTarget.value)}>
              <option value="" selected={about() === ''}>
                {mineWords().aboutWhole}
              </option>
              <For each={headings()}>
                {({ id, heading }) => (
                  <option value={id} selected={about() === id}>
                    {heading}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <fieldset class="tight">
        <legend>{mineWords().kind}</legend>
        <Choices
          name="agreement-wish"
          value={kind()}
          options={KINDS.map(value => ({ value, label: mineWords().wish[value] }))}
          onChoose={setKind}
        />
      </fieldset>
      <Field label={mineWords().words} say={isAsked() && draft().trim() === '' ? mineWords().wordsMissing : null}>
        {marks => (
          <textarea
            {...marks()}
            rows={4}
            maxLength={REMARK_LIMIT}
            value={draft()}
            ref={element => (area = element)}
            onInput={event => setDraft(event.currentTarget.value)}
          />
        )}
      </Field>
      <FailureNotice failure={failure()} />
      <div>
        <Button type="submit" busy={isBusy()}>
          {mineWords().send}
        </Button>
      </div>
      <Show when={props.view.remarks.length > 0}>
        <h3>{mineWords().said}</h3>
        <ul class="plain-list said">
          <For each={props.view.remarks.toReversed()}>
            {remark => <Said remark={remark} me={props.view.me?.role} heading={headingFor(headings(), remark)} />}
          </For>
        </ul>
      </Show>
    </form>
  )
}

type Words = Omit<Extract<AgreementEvent, { kind: 'remarked' }>, 'kind'>

function eventOf(words: Words): AgreementEvent {
  const wish = kind()
  return wish === 'remark' ? { kind: 'remarked', ...words } : { kind: 'proposed', wish, ...words }
}

const headingOf = (words: Contract['document']['terms'][number]['words']): string =>
  (words[language()] ?? Object.values(words)[0])?.heading ?? ''

const headingFor = (all: readonly { id: string; heading: string }[], { clause }: Remark): string =>
  clause === null ? mineWords().aboutWhole : (all.find(({ id }) => id === clause)?.heading ?? clause)

const Said = (props: {
  readonly remark: Remark
  readonly me: Remark['role'] | undefined
  readonly heading: string
}): JSX.Element => (
  <li>
    <p class="quiet-text">
      {mineWords().entry(whoOf(props.remark.role, props.me), recordedOf(props.remark.at))}
      <br />
      {props.heading}
      <Show when={props.remark.wish}>{wish => <> · {mineWords().wish[wish()]}</>}</Show>
    </p>
    <p class="said-words">{props.remark.words}</p>
  </li>
)

function whoOf(role: Remark['role'], me: Remark['role'] | undefined): string {
  if (role === me) return mineWords().you
  return role === 'practitioner' ? mineWords().practitioner : mineWords().other
}
