/** The words of the agreement, with their own choice of language, a table of contents, and the code that they give. */
import type { Language } from '@holdfast/domain'
import type { ContractAnswer } from '@holdfast/wire'
import { createResource, createSignal, For, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Choices } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { recordedOf } from '../ui/time.ts'
import { language, LANGUAGE_NAMES, languages, words } from '../ui/words.ts'

/** The text to read; signing is the caller's. */
export function Contract(props: {
  readonly api: Api
  readonly hour: Hour
  /** Another number fetches the text again. */
  readonly round?: number
  readonly onRead?: (text: ContractAnswer) => void
}): JSX.Element {
  const [wanted, setWanted] = createSignal<Language>(language())
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [text, { refetch }] = createResource(
    () => ({ language: wanted(), round: props.round }),
    async asked => {
      const answer = await props.api.request('contract', { at: { encounter: props.hour.id, language: asked.language } })
      setFailure(answer.ok ? null : answer.error)
      if (answer.ok) props.onRead?.(answer.value)
      return answer.ok ? answer.value : undefined
    },
    { initialValue: undefined },
  )
  return (
    <div class="stack">
      <fieldset class="read-in">
        <legend class="unseen">{words().contract.readIn}</legend>
        <Choices
          name="contract-language"
          value={wanted()}
          options={languages.map(one => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
          onChoose={setWanted}
        />
      </fieldset>
      <FailureNotice failure={failure()} onAgain={() => void refetch()} />
      <Show
        when={text.latest}
        fallback={
          <p class="contract-wait" role="status">
            {failure() ? '' : words().contract.loading}
          </p>
        }
      >
        {shown => <ContractText text={shown()} />}
      </Show>
    </div>
  )
}

const ContractText = (props: { readonly text: ContractAnswer }): JSX.Element => (
  <article class="contract" lang={props.text.language}>
    <h2>{props.text.title}</h2>
    <details class="contents">
      <summary lang={language()}>{words().contract.contents}</summary>
      <ol>
        <For each={props.text.clauses}>
          {clause => (
            <li>
              <a
                href={`#${clause.id}`}
                onClick={event => {
                  // The address bar stays as it is: nothing of the agreement belongs into a history.
                  event.preventDefault()
                  const heading = document.getElementById(`clause-${clause.id}`)
                  heading?.focus()
                  heading?.scrollIntoView()
                }}
              >
                {clause.heading}
              </a>
            </li>
          )}
        </For>
      </ol>
    </details>
    <For each={props.text.clauses}>
      {clause => (
        <section>
          <h3 id={`clause-${clause.id}`} tabindex="-1">
            {clause.heading}
          </h3>
          <p>{clause.text}</p>
        </section>
      )}
    </For>
    <details lang={language()}>
      <summary>{words().contract.fingerprint}</summary>
      <p class="quiet-text">
        {words().contract.version(props.text.version)} · <code>{shortCode(props.text.digest)}</code>
      </p>
      <p class="quiet-text">{words().contract.fingerprintSay}</p>
      <Show when={props.text.signed}>
        {signed => <p class="quiet-text">{words().contract.signedOn(recordedOf(signed().at))}</p>}
      </Show>
    </details>
  </article>
)

/** The first 64 bits of a digest, in groups that two people can read to each other. */
const shortCode = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
