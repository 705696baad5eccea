/** Who is told of calls for help, and in which turn: one list for the practice, sent as a whole. */
import { CHANNELS, type Channel } from '@holdfast/safety'
import type { HelpView, SentResponder } from '@holdfast/wire'
import { createSignal, For, Index, Show, untrack, type JSX } from 'solid-js'
import { Actions, Button, Field } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { LANGUAGE_NAMES, languages } from '../../ui/words.ts'
import { sayOf } from './say.ts'
import type { Calls } from './state.ts'
import { helpDeskWords } from './words.ts'

const TURNS = [1, 2, 3, 4, 5]

/** The list as it is being written; what the server has does not change it before it is saved. */
export function ResponderList(props: { readonly calls: Calls; readonly view: HelpView }): JSX.Element {
  const [list, setList] = createSignal<readonly SentResponder[]>(untrack(() => props.view.responders))
  const [say, setSay] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const change = (at: number, part: Partial<SentResponder>): void =>
    void setList(before => before.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const add = (): void => void setList(before => [...before, { ...NEW, turn: 1 }])
  const remove = (at: number): void => void setList(before => before.filter((_, n) => n !== at))
  const save = async (): Promise<void> => {
    const isWhole = list().every(
      ({ name, channel, mail }) => name.trim() && (channel !== 'mail' || mail?.includes('@')),
    )
    if (!isWhole) return void setSay(helpDeskWords().listMissing)
    setBusy(true)
    const failure = await props.calls.act('setResponders', { body: { list: list().map(asSent) } })
    setBusy(false)
    setSay(isRefused(failure) ? helpDeskWords().listMissing : sayOf(failure))
    if (failure !== null) return
    setList(props.calls.view()?.responders ?? list())
    announce(helpDeskWords().saved)
  }
  return (
    <section class="tight" data-responders="">
      <h3>{helpDeskWords().list}</h3>
      <p class="quiet-text">{helpDeskWords().listSay}</p>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <ul class="help-list">
          <Index each={list()} fallback={<li>{helpDeskWords().listNone}</li>}>
            {(one, at) => (
              <li class="card tight">
                <Row view={props.view} one={one()} onChange={part => change(at, part)} />
                <Actions>
                  <Button
                    kind="plain"
                    aria-label={helpDeskWords().removeLong(one().name || String(at + 1))}
                    onClick={() => remove(at)}
                  >
                    {helpDeskWords().remove}
                  </Button>
                </Actions>
              </li>
            )}
          </Index>
        </ul>
        <p class="field-say" role="alert">
          {say()}
        </p>
        <Actions>
          <Button onClick={add}>{helpDeskWords().add}</Button>
          <Button type="submit" kind="main" busy={isBusy()}>
            {helpDeskWords().save}
          </Button>
        </Actions>
      </form>
    </section>
  )
}

const NEW: SentResponder = {
  id: null,
  name: '',
  language: 'en',
  channel: 'mail',
  mail: '',
  practitioner: null,
  turn: 1,
}

const isRefused = (failure: Awaited<ReturnType<Calls['act']>>): boolean =>
  failure !== null && typeof failure !== 'string' && failure.code === 'malformed-body'

/** Only what belongs to its way goes with it. */
const asSent = ({ channel, mail, practitioner, ...one }: SentResponder): SentResponder => ({
  ...one,
  channel,
  mail: channel === 'mail' ? (mail ?? '').trim() : null,
  practitioner: channel === 'desk' ? practitioner : null,
})

const isChannel = (text: string): text is Channel => CHANNELS.some(one => one === text)

const Row = (props: {
  readonly view: HelpView
  readonly one: SentResponder
  readonly onChange: (part: Partial<SentResponder>) => void
}): JSX.Element => {
  const wayMissing = () => {
    const { channel } = props.one
    if (channel === 'desk' || props.view.ways[channel]) return undefined
    return channel === 'mail' ? helpDeskWords().noMail : helpDeskWords().noWeb
  }
  const wayOf = (text: string): void => {
    if (!isChannel(text)) return
    const practitioner = text === 'desk' ? (props.one.practitioner ?? props.view.practitioners[0]?.id ?? null) : null
    props.onChange({ channel: text, practitioner })
  }
  return (
    <div class="help-row">
      <Field label={helpDeskWords().name}>
        {marks => (
          <input
            {...marks()}
            type="text"
            maxlength="120"
            autocomplete="off"
            value={props.one.name}
            onInput={event => props.onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={helpDeskWords().channel} hint={wayMissing()}>
        {marks => (
          <select {...marks()} value={props.one.channel} onChange={event => wayOf(event.currentTarget.value)}>
            <For each={CHANNELS}>
              {one => (
                <option value={one} selected={one === props.one.channel}>
                  {helpDeskWords().way[one]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={props.one.channel === 'mail'}>
        <Field label={helpDeskWords().mail}>
          {marks => (
            <input
              {...marks()}
              type="email"
              maxlength="254"
              autocomplete="off"
              value={props.one.mail ?? ''}
              onInput={event => props.onChange({ mail: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={helpDeskWords().language}>
          {marks => (
            <select
              {...marks()}
              onChange={event =>
                props.onChange({ language: languages.find(one => one === event.currentTarget.value) ?? 'en' })
              }
            >
              <For each={languages}>
                {one => (
                  <option value={one} lang={one} selected={one === props.one.language}>
                    {LANGUAGE_NAMES[one]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Show when={props.one.channel === 'desk'}>
        <Field label={helpDeskWords().practitioner}>
          {marks => (
            <select {...marks()} onChange={event => props.onChange({ practitioner: event.currentTarget.value })}>
              <For each={props.view.practitioners}>
                {({ id, name }) => (
                  <option value={id} selected={id === props.one.practitioner}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Field label={helpDeskWords().turn}>
        {marks => (
          <select {...marks()} onChange={event => props.onChange({ turn: Number(event.currentTarget.value) })}>
            <For each={TURNS}>
              {turn => (
                <option value={turn} selected={turn === props.one.turn}>
                  {turn}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
    </div>
  )
}
