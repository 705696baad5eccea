/** Asking something: which questionnaire, and in which of its languages. */
import type { CareNote, Language } from '@holdfast/domain'
import { OWN_INSTRUMENTS } from '@holdfast/risk-screening'
import type { Screenings } from '@holdfast/wire'
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { LANGUAGE_NAMES } from '../../ui/words.ts'
import { OneWord } from '../one-word.tsx'
import { AsInSource, SOURCE_LANGUAGE } from './cited.tsx'
import type { Where } from './where.ts'
import { reviewWords } from './words.ts'

/** The form; nothing is chosen before somebody chooses. */
export function Ask(props: {
  readonly where: Where
  readonly name: string
  readonly all: Screenings
  readonly onAll: (all: Screenings) => void
}): JSX.Element {
  const group = createUniqueId()
  const [instrument, setInstrument] = createSignal('')
  const [language, setLanguage] = createSignal<Language | null>(null)
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  const chosen = () => props.all.canAsk.find(one => one.instrument === instrument())
  /** Another questionnaire may not have the language that was chosen for the one before. */
  const spoken = () => chosen()?.languages.find(one => one === language()) ?? null
  const ask = async (): Promise<Failure | null> => {
    const [what, tongue] = [chosen(), spoken()]
    if (!what || !tongue) return null
    const { api, at } = props.where
    const answer = await api.request('askScreening', { at, body: { instrument: what.instrument, language: tongue } })
    if (!answer.ok) return answer.error
    props.onAll(answer.value)
    setInstrument('')
    setLanguage(null)
    setAsked(false)
    announce(reviewWords().asked(what.title))
    return null
  }
  const missing = (isThere: boolean): string | null => (isAsked() && !isThere ? reviewWords().askMissing : null)
  return (
    <Show when={props.all.canAsk.length > 0}>
      <details data-ask>
        <summary>{reviewWords().ask}</summary>
        <form
          class="card stack"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setAsked(true)
            if (chosen() && spoken() && !sending.isBusy()) void sending.follow(ask())
          }}
        >
          <p class="quiet-text">{reviewWords().askSay(props.name)}</p>
          <For each={asksMore(props.all.notes)}>{say => <p class="quiet-text">{say}</p>}</For>
          <Field label={reviewWords().instrument} say={missing(chosen() !== undefined)}>
            {marks => (
              <select
                {...marks()}
                aria-describedby={[marks()['aria-describedby'] ?? '', `${group}-about`].join(' ').trim()}
                onChange={event => setInstrument(event.currentTarget.value)}
              >
                <option value="" selected={instrument() === ''}>
                  {reviewWords().chooseOne}
                </option>
                <For each={props.all.canAsk}>
                  {one => (
                    <option value={one.instrument} selected={one.instrument === instrument()}>
                      {one.title}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <div id={`${group}-about`} class="tight">
            <Show when={chosen()}>
              {one => (
                <Show when={isOwn(one())} fallback={<PublishedAbout about={one().about} />}>
                  <p class="quiet-text">{one().about}</p>
                </Show>
              )}
            </Show>
          </div>
          <Show when={chosen()}>
            {one => (
              <OneWord
                legend={reviewWords().language}
                words={LANGUAGE_NAMES}
                order={one().languages}
                value={spoken()}
                say={missing(spoken() !== null)}
                langOf={value => value}
                onChoose={setLanguage}
              />
            )}
          </Show>
          <FailureNotice failure={sending.failure()} />
          <div>
            <Button type="submit" busy={sending.isBusy()}>
              {reviewWords().askNow}
            </Button>
          </div>
        </form>
      </details>
    </Show>
  )
}

/** Questions of our own are described in the language of the screen. */
const isOwn = ({ instrument }: Screenings['canAsk'][number]): boolean =>
  OWN_INSTRUMENTS.some(({ id }) => id === instrument)

const PublishedAbout = (props: { readonly about: string }): JSX.Element => (
  <>
    <p class="quiet-text" lang={SOURCE_LANGUAGE}>
      {props.about}
    </p>
    <AsInSource />
  </>
)

/** What is said of the notes for which lists ask more; not every note does. */
function asksMore(notes: readonly CareNote[]): readonly string[] {
  const said: Readonly<Partial<Record<CareNote, string>>> = reviewWords().noted
  return notes.flatMap(note => said[note] ?? [])
}
