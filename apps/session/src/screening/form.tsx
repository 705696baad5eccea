/** The form: what it is for, the questions on one page, how far one has come, and sending it. */
import { createEffect, createMemo, createSignal, For, Match, Show, Switch, untrack, type JSX } from 'solid-js'
import { createAwake } from '../state/awake.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { problemOf } from '../ui/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { language, locale, words } from '../ui/words.ts'
import { askedOf, isOpen, progressOf } from './answers.ts'
import { createFilling, type Filling } from './filling.ts'
import { formWords } from './form-words.ts'
import { Help } from './help.tsx'
import { QuestionGroup } from './question.tsx'
import type { Which } from './writer.ts'

/** One form on a screen of its own. */
export function QuestionsForm(props: {
  readonly which: Which
  /** Who reads it. */
  readonly name: string
  readonly onBack: () => void
}): JSX.Element {
  createAwake()
  const filling = untrack(() => createFilling(props.which))
  const state = () => filling.form()?.state
  return (
    <Switch
      fallback={
        <Screen name="questions" heading={words().pleaseWait}>
          <FailureNotice failure={filling.failure()} onAgain={() => void filling.read()} />
          <Back onBack={props.onBack} />
        </Screen>
      }
    >
      <Match when={state() === 'sent'}>
        <Screen name="questions" heading={formWords().thanks} intro={formWords().thanksSay(props.name)}>
          <p>{formWords().thanksWhen}</p>
          <HelpCard filling={filling} />
          <Actions>
            <Button kind="main" onClick={() => props.onBack()}>
              {formWords().back}
            </Button>
          </Actions>
        </Screen>
      </Match>
      <Match when={state() === 'taken-back'}>
        <Screen name="questions" heading={formWords().takenBack} intro={formWords().takenBackSay}>
          <HelpCard filling={filling} />
          <Actions>
            <Button kind="main" onClick={() => props.onBack()}>
              {formWords().back}
            </Button>
          </Actions>
        </Screen>
      </Match>
      <Match when={filling.form()}>
        <Fill filling={filling} name={props.name} onBack={props.onBack} />
      </Match>
    </Switch>
  )
}

const Back = (props: { readonly onBack: () => void }): JSX.Element => (
  <div class="way-back">
    <Button kind="plain" onClick={() => props.onBack()}>
      {formWords().back}
    </Button>
  </div>
)

const HelpCard = (props: { readonly filling: Filling }): JSX.Element => (
  <Show when={props.filling.form()}>
    {form => (
      <section class="card tight">
        <h2>{formWords().help}</h2>
        <Help help={form().help} />
      </section>
    )}
  </Show>
)

const Fill = (props: {
  readonly filling: Filling
  readonly name: string
  readonly onBack: () => void
}): JSX.Element => {
  const [isAsked, setAsked] = createSignal(false)
  let form: HTMLFormElement | undefined
  const shown = () => props.filling.form()
  const answers = () => props.filling.draft()?.answers ?? {}
  const questions = () => shown()?.questions ?? []
  /** By their names, so that words in another language and a save elsewhere leave each group, and the focus in it, where it is. */
  const items = createMemo<readonly string[]>(() => askedOf(questions(), answers()).map(({ item }) => item), [], {
    equals: (before, now) => before.join() === now.join(),
  })
  const progress = () => progressOf(questions(), answers())
  const number = (n: number): string => n.toLocaleString(locale())
  const lang = () => shown()?.language ?? language()
  createEffect(() => form?.closest('main')?.querySelector('h1')?.setAttribute('lang', lang()))
  const send = (): void => {
    setAsked(false)
    if (props.filling.isSending()) return
    // The questions are closed meanwhile: a focus in them would be lost.
    form?.querySelector<HTMLElement>('[type=submit]')?.focus()
    void props.filling.send()
  }
  const toOpen = (): void => {
    setAsked(false)
    form?.querySelector<HTMLElement>('.question:not(:has(:checked)):not(:has([data-marked])) input')?.focus()
  }
  return (
    <Screen name="questions" heading={shown()?.title ?? ''}>
      <Show when={shown()?.intro}>{intro => <p lang={lang()}>{intro()}</p>}</Show>
      <Back onBack={props.onBack} />
      <section class="card tight">
        <h2>{formWords().purpose}</h2>
        <p>{formWords().purposeSay.together(props.name)}</p>
        <p>{formWords().purposeSay.reads(props.name)}</p>
        <p>{formWords().purposeSay.free}</p>
        <p>{formWords().purposeSay.law}</p>
        <p class="quiet-text">{formWords().atDoor}</p>
      </section>
      <details>
        <summary>{formWords().help}</summary>
        <Show when={shown()}>{one => <Help help={one().help} />}</Show>
      </details>
      <Show when={lang() !== language()}>
        <p class="quiet-text">{formWords().otherLanguage(nameOf(lang()))}</p>
      </Show>
      <Elsewhere filling={props.filling} />
      <form
        class="stack"
        ref={element => (form = element)}
        onSubmit={event => {
          event.preventDefault()
          if (progress().open > 0) setAsked(true)
          else send()
        }}
      >
        <div class="stack" inert={props.filling.isSending()}>
          <For each={items()}>
            {item => (
              <Show when={questions().find(one => one.item === item)}>
                {question => (
                  <QuestionGroup
                    question={question()}
                    lang={lang()}
                    said={answers()[item]}
                    onSay={said => props.filling.say(item, said)}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
        <div class="filled" data-kept={props.filling.kept()}>
          <p>
            {formWords().progress(number(progress().answered), number(progress().of))}
            <Show when={progress().skipped}>
              {skipped => <>, {formWords().skipped(skipped(), number(skipped()))}</>}
            </Show>
          </p>
          <p role="status">{keptSay(props.filling)}</p>
        </div>
        <FailureNotice failure={props.filling.failure()} />
        <Actions>
          <Button kind="main" type="submit" busy={props.filling.isSending()}>
            {formWords().send}
          </Button>
        </Actions>
        <p class="quiet-text">{formWords().sendSay(props.name)}</p>
        <Show when={shown()?.credit}>{credit => <p class="technical">{formWords().from(credit())}</p>}</Show>
      </form>
      <Dialog
        isOpen={isAsked() && isStillOpen(props.filling)}
        label={formWords().openAsk}
        onClose={() => setAsked(false)}
      >
        <p>{formWords().openSay(progress().open, number(progress().open), number(progress().of))}</p>
        <Actions>
          <Button kind="main" onClick={toOpen}>
            {formWords().openBack}
          </Button>
          <Button onClick={send}>{formWords().openSend}</Button>
        </Actions>
      </Dialog>
    </Screen>
  )
}

/** What a language is called in the language of the screen. */
const nameOf = (one: string): string => new Intl.DisplayNames([language()], { type: 'language' }).of(one) ?? one

/** How it stands with what was answered last, with what keeps the server from taking it. */
const keptSay = ({ kept, missed }: Filling): string => {
  const [now, why] = [kept(), missed()]
  if (now === 'away') return formWords().away(why ? words().problem.heading[problemOf(why)] : '')
  return formWords()[now]
}

const isStillOpen = ({ form }: Filling): boolean => {
  const shown = form()
  return shown !== null && isOpen(shown)
}

/** What another window of the same person said, told question by question. */
const Elsewhere = (props: { readonly filling: Filling }): JSX.Element => {
  const textsOf = (items: readonly string[]): readonly string[] =>
    props.filling.form()?.questions.flatMap(({ item, text }) => (items.includes(item) ? [text] : [])) ?? []
  const came = () => textsOf(props.filling.draft()?.came ?? [])
  const stayed = () => textsOf(props.filling.draft()?.stayed ?? [])
  return (
    <div role="status">
      <Show when={came().length + stayed().length > 0}>
        <Notice>
          <Told say={formWords().came} texts={came()} />
          <Told say={formWords().stayed} texts={stayed()} />
        </Notice>
      </Show>
    </div>
  )
}

const Told = (props: { readonly say: string; readonly texts: readonly string[] }): JSX.Element => (
  <Show when={props.texts.length > 0}>
    <p>{props.say}</p>
    <ul>
      <For each={props.texts}>{text => <li>{text}</li>}</For>
    </ul>
  </Show>
)
