/** One's own page of the judgement, and the way to say what one thinks of each part. What is being typed stays whatever happens. */
import type { Remark } from '@holdfast/risk-screening'
import type { OwnJudgement as Read } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import { Actions, Button, Choices, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { language } from '../ui/words.ts'
import { OwnSections, type On } from './sections.tsx'
import { ownWords } from './words.ts'

type Draft = { says: Remark['says'] | null; text: string }

const SAYS = ['agrees', 'disagrees', 'comment'] as const

/** The page. */
export function OwnJudgement(props: {
  readonly api: Api
  readonly encounter: string
  readonly read: Read
  readonly onRead: (read: Read) => void
}): JSX.Element {
  const [saying, setSaying] = createSignal<On | null>(null)
  const [drafts, setDrafts] = createStore<Partial<Record<On, Draft>>>({})
  const sending = createSending()
  const [isTried, setTried] = createSignal(false)
  const [wrong, setWrong] = createSignal<'missing' | 'tooLong' | null>(null)
  const draft = (on: On): Draft => drafts[on] ?? { says: null, text: '' }
  const open = (on: On): void => {
    setTried(false)
    setWrong(null)
    setSaying(on)
  }
  const post = async (on: On, says: Remark['says']): Promise<Failure | null> => {
    const act = { kind: 'remark', remark: { on, says, text: draft(on).text } } as const
    const answer = await props.api.request('remarkJudgement', { at: { encounter: props.encounter }, body: { act } })
    if (!answer.ok) {
      const refusal = typeof answer.error === 'object' ? answer.error.refusals?.[0] : undefined
      if (!refusal) return answer.error
      setWrong(refusal.kind === 'too-long' ? 'tooLong' : 'missing')
      return null
    }
    props.onRead(answer.value)
    setDrafts(on, undefined)
    setSaying(null)
    announce(ownWords().sent)
    document.querySelector<HTMLElement>(`[data-part-of="${on}"] > .button`)?.focus()
    return null
  }
  const send = (on: On): void => {
    setTried(true)
    setWrong(null)
    const { says } = draft(on)
    if (says !== null && !sending.isBusy()) void sending.follow(post(on, says))
  }
  const slot = (on: On, name: string): JSX.Element => (
    <Show
      when={saying() === on}
      fallback={
        <Button kind="plain" aria-label={ownWords().sayTo(name)} onClick={() => open(on)}>
          {ownWords().say}
        </Button>
      }
    >
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send(on)
        }}
      >
        <fieldset class="tight">
          <legend class="group-name">{ownWords().how}</legend>
          <Choices
            name={`says-${on}`}
            value={draft(on).says}
            options={SAYS.map(value => ({ value, label: ownWords().says[value] }))}
            onChoose={says => setDrafts(on, { ...draft(on), says })}
          />
          <Show when={isTried() && draft(on).says === null}>
            <p class="field-say" role="alert">
              {ownWords().choose}
            </p>
          </Show>
        </fieldset>
        <Field label={ownWords().words} hint={ownWords().wordsSay} say={sayOf(wrong())}>
          {marks => (
            <textarea
              {...marks()}
              rows={3}
              value={draft(on).text}
              onInput={event => setDrafts(on, { ...draft(on), text: event.currentTarget.value })}
            />
          )}
        </Field>
        <FailureNotice failure={sending.failure()} />
        <Actions>
          <Button type="submit" busy={sending.isBusy()}>
            {ownWords().send}
          </Button>
        </Actions>
      </form>
    </Show>
  )
  return (
    <div class="own-judgement stack">
      <OwnSections sections={props.read.pages[language()]} say={slot} />
    </div>
  )
}

const sayOf = (wrong: 'missing' | 'tooLong' | null): string | null => wrong && ownWords()[wrong]
