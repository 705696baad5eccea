/** The words of a contract: contents, each term with its reasons, and how far one has read. */
import { partyOf, type Contract, type Reason, type Term } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { recordedOf } from '../ui/time.ts'
import { language } from '../ui/words.ts'
import { agreementWords } from './words.ts'

const BULLET = '• '

/** The whole text in one language. */
export function AgreementText(props: {
  readonly contract: Contract
  readonly language: Language
  /** The clause that a voice reads now. */
  readonly reading: string | null
  /** Terms that do not hold any more. */
  readonly withdrawn?: readonly string[]
}): JSX.Element {
  const terms = () => props.contract.document.terms
  const [read, setRead] = createSignal<ReadonlySet<string>>(new Set())
  let article: HTMLElement | undefined
  onMount(() => {
    // A term counts as read once its end was on the screen.
    const seen = new IntersectionObserver(entries => {
      const ids = entries.flatMap(({ isIntersecting, target }) =>
        isIntersecting && target instanceof HTMLElement ? (target.dataset['end'] ?? []) : [],
      )
      if (ids.length > 0) setRead(before => new Set([...before, ...ids]))
    })
    for (const end of article?.querySelectorAll('[data-end]') ?? []) seen.observe(end)
    onCleanup(() => seen.disconnect())
  })
  return (
    <article class="agreement" lang={props.language} ref={element => (article = element)}>
      <h2 lang={language()}>{agreementWords().whole}</h2>
      <Show when={props.contract.document.validUntil}>
        {until => <p lang={language()}>{agreementWords().holdsUntil(recordedOf(until()))}</p>}
      </Show>
      <details class="contents" lang={language()}>
        <summary>{agreementWords().contents}</summary>
        <ol lang={props.language}>
          <For each={terms()}>
            {({ id, words }) => (
              <li>
                <a
                  href={`#${id}`}
                  onClick={event => {
                    // The address bar stays as it is: nothing of the agreement belongs into a history.
                    event.preventDefault()
                    const heading = document.getElementById(`term-${id}`)
                    heading?.focus()
                    heading?.scrollIntoView()
                  }}
                >
                  {words[props.language]?.heading}
                </a>
              </li>
            )}
          </For>
        </ol>
      </details>
      <For each={terms()}>
        {term => (
          <section data-reading={props.reading === term.id ? '' : undefined}>
            <h3 id={`term-${term.id}`} tabindex="-1">
              {term.words[props.language]?.heading}{' '}
              <Show when={props.withdrawn?.includes(term.id)}>
                <span class="tag" lang={language()}>
                  {agreementWords().isWithdrawn}
                </span>
              </Show>
            </h3>
            <Paragraphs lines={term.words[props.language]?.text ?? []} />
            <Why contract={props.contract} term={term} />
            <span data-end={term.id} />
          </section>
        )}
      </For>
      <div class="read-so-far" lang={language()}>
        <progress max={terms().length} value={read().size} aria-hidden="true" />
        <span>{agreementWords().progress(read().size, terms().length)}</span>
      </div>
    </article>
  )
}

/** Paragraphs, and the entries of a list as a list. */
export function Paragraphs(props: { readonly lines: readonly string[] }): JSX.Element {
  const blocks = (): readonly (string | readonly string[])[] => {
    const all: (string | string[])[] = []
    for (const line of props.lines) {
      const last = all.at(-1)
      if (!line.startsWith(BULLET)) all.push(line)
      else if (Array.isArray(last)) last.push(line.slice(BULLET.length))
      else all.push([line.slice(BULLET.length)])
    }
    return all
  }
  return (
    <For each={blocks()}>
      {block =>
        typeof block === 'string' ? (
          <p>{block}</p>
        ) : (
          <ul>
            <For each={block}>{entry => <li>{entry}</li>}</For>
          </ul>
        )
      }
    </For>
  )
}

const Why = (props: { readonly contract: Contract; readonly term: Term }): JSX.Element => (
  <details class="why" lang={language()}>
    <summary>{agreementWords().why}</summary>
    <ul>
      <For each={[...new Set(props.term.why.map(reason => sayWhy(reason, props.contract)))]}>
        {line => <li>{line}</li>}
      </For>
    </ul>
  </details>
)

/** A reason as a sentence; codes of safeguards are for practitioners. */
export function sayWhy(reason: Reason, { document }: Contract): string {
  const say = agreementWords()
  switch (reason.kind) {
    case 'template':
      return say.whyTemplate
    case 'safeguard':
      return say.whySafeguard
    case 'modality':
      return say.whyMedium
    case 'law':
      return say.whyLaw(reason.place, reason.source, reason.read)
    case 'asked':
      return say.whyAsked(partyOf(document, reason.by)?.name ?? '')
  }
}

/** The text's code as two people can read it to each other. */
export const TextCode = (props: { readonly contract: Contract }): JSX.Element => (
  <details>
    <summary>{agreementWords().code}</summary>
    <p class="quiet-text">
      {agreementWords().version(props.contract.document.version)} · <code>{shortCode(props.contract.digest)}</code>
    </p>
    <p class="quiet-text">{agreementWords().codeSay}</p>
  </details>
)

/** The first 64 bits of a digest, in groups that two people can read to each other. */
const shortCode = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
