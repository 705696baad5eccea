/** How one calls for help without saying so, read beforehand; and what one chooses about it. */
import type { HelpDoes } from '@holdfast/safety'
import { createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Choices, Dialog, Field } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { words } from '../ui/words.ts'
import { own, takeOwn } from './choice.ts'
import { helpWords } from './words.ts'

type Place = { readonly api: Api; readonly hour: Hour }

/** A button, and the page over the page that is open. */
export function HelpEntrance(props: Place): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{helpWords().open}</Button>
      <Dialog isOpen={isOpen()} label={helpWords().open} onClose={() => setOpen(false)}>
        <div class="stack">
          <p>{helpWords().intro}</p>
          <section class="tight">
            <h3>{helpWords().ways}</h3>
            <ul>
              <For each={[helpWords().press, helpWords().chord, helpWords().word]}>{line => <li>{line}</li>}</For>
            </ul>
          </section>
          <section class="tight">
            <h3>{helpWords().seen}</h3>
            <ul>
              <For each={[helpWords().nothing, helpWords().known, helpWords().line, helpWords().back]}>
                {line => <li>{line}</li>}
              </For>
            </ul>
            <p>
              <strong>{helpWords().emergency}</strong>
            </p>
          </section>
          <Choosing {...props} />
        </div>
        <Actions>
          <Button onClick={() => setOpen(false)}>{words().close}</Button>
        </Actions>
      </Dialog>
    </>
  )
}

type WordWish = 'keep' | 'new' | 'take'

/** What the reader chooses; nothing is sent before they say so. */
function Choosing(props: Place): JSX.Element {
  const [does, setDoes] = createSignal<HelpDoes>(untrack(own)?.does ?? 'mask')
  const [hasSign, setSign] = createSignal(untrack(own)?.sign ?? false)
  const [wish, setWish] = createSignal<WordWish>('keep')
  const [word, setWord] = createSignal('')
  const [say, setSay] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const side = () => (props.api.side === 'desk' ? 'desk' : 'client')
  const at = () => ({ encounter: props.hour.id })
  onMount(() => {
    void props.api.request('ownHelp', { at: at() }).then(answer => {
      if (!answer.ok) return
      takeOwn(answer.value)
      setDoes(answer.value.does)
      setSign(answer.value.sign)
    })
  })
  const save = async (): Promise<void> => {
    setBusy(true)
    const named = { keep: {}, new: { word: word() }, take: { word: null } }[wish()]
    const answer = await props.api.request('chooseHelp', {
      at: at(),
      body: { does: does(), sign: hasSign(), ...named },
    })
    setBusy(false)
    if (answer.ok) {
      takeOwn(answer.value)
      setWish('keep')
      setWord('')
      setSay(null)
      return announce(helpWords().saved)
    }
    const why = typeof answer.error === 'string' ? null : answer.error.note
    setSay(why === 'too-short' || why === 'too-long' ? helpWords().refused[why] : helpWords().notSaved)
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset class="tight">
        <legend class="group-name">{helpWords().does}</legend>
        <Choices
          name="help-does"
          value={does()}
          options={[
            { value: 'mask', label: helpWords().mask },
            { value: 'end', label: helpWords().end[side()] },
          ]}
          onChoose={setDoes}
        />
        <p class="quiet-text" aria-live="polite">
          {does() === 'mask' ? helpWords().gone.mask : helpWords().gone.end[side()]} {helpWords().free}
        </p>
      </fieldset>
      <label class="choice">
        <input type="checkbox" checked={hasSign()} onChange={event => setSign(event.currentTarget.checked)} />
        <span>{helpWords().sign}</span>
      </label>
      <fieldset class="tight">
        <legend class="group-name">{helpWords().ownWord}</legend>
        <p class="quiet-text">{own()?.hasWord ? helpWords().hasWord : helpWords().noWord}</p>
        <Choices
          name="help-word"
          value={wish()}
          options={[
            { value: 'keep', label: helpWords().keepWord },
            { value: 'new', label: helpWords().newWord },
            ...(own()?.hasWord ? [{ value: 'take' as const, label: helpWords().takeWord }] : []),
          ]}
          onChoose={setWish}
        />
        <Show when={wish() === 'new'}>
          <Field label={helpWords().ownWord} hint={helpWords().ownWordHint}>
            {marks => (
              <input
                {...marks()}
                type="text"
                autocomplete="off"
                maxlength="60"
                value={word()}
                onInput={event => setWord(event.currentTarget.value)}
              />
            )}
          </Field>
        </Show>
      </fieldset>
      <div role="alert">
        <Show when={say()}>
          <p class="field-say">{say()}</p>
        </Show>
      </div>
      <Actions>
        <Button type="submit" kind="main" busy={isBusy()}>
          {helpWords().save}
        </Button>
      </Actions>
    </form>
  )
}
