/** What is different between the version that holds and the one that waits, clause by clause and word by word. */
import { difference, type Contract, type Piece, type TermDifference } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js'
import { recordedOf } from '../ui/time.ts'
import { language } from '../ui/words.ts'
import { Paragraphs } from './text.tsx'
import { agreementWords } from './words.ts'

/** The changes, and nothing that stayed. */
export function Changes(props: {
  readonly before: Contract
  readonly after: Contract
  readonly language: Language
}): JSX.Element {
  const all = createMemo(() => difference(props.before.document, props.after.document, props.language))
  const changed = () => all().terms.filter(({ kind }) => kind !== 'same')
  const end = (): string => {
    const { validUntil } = props.after.document
    return validUntil === null ? agreementWords().endRemoved : agreementWords().endChanged(recordedOf(validUntil))
  }
  const count = (kind: TermDifference['kind']): number => changed().filter(one => one.kind === kind).length
  return (
    <section class="stack card changes">
      <h2>{agreementWords().changes}</h2>
      <Show when={changed().length > 0}>
        <p>{agreementWords().changesSay(count('added'), count('changed') + count('reasons'), count('removed'))}</p>
      </Show>
      <Show when={all().isEndChanged}>
        <p>{end()}</p>
      </Show>
      <For each={changed()}>
        {one => (
          <div class="tight" data-change={one.kind}>
            <h3>
              <span class="tag">{kindOf(one)}</span>{' '}
              <span lang={props.language}>{one.term.words[props.language]?.heading}</span>
            </h3>
            <div lang={props.language}>
              <Switch>
                <Match when={one.kind === 'changed' && one}>{it => <Pieces pieces={it().text} />}</Match>
                <Match when={one.kind === 'added' || one.kind === 'removed'}>
                  <Paragraphs lines={one.term.words[props.language]?.text ?? []} />
                </Match>
                <Match when={one.kind === 'reasons'}>
                  <p lang={language()}>{agreementWords().reasonsChanged}</p>
                </Match>
              </Switch>
            </div>
          </div>
        )}
      </For>
    </section>
  )
}

function kindOf({ kind }: TermDifference): string {
  const say = agreementWords()
  switch (kind) {
    case 'added':
      return say.added
    case 'removed':
      return say.removed
    case 'same':
    case 'reasons':
    case 'changed':
      return say.changed
  }
}

/** A text with its changes: `ins` and `del`, which a screen reader can tell and an eye sees without colour. */
const Pieces = (props: { readonly pieces: readonly Piece[] }): JSX.Element => (
  <p class="pieces">
    <For each={props.pieces}>
      {({ kind, words }) => (kind === 'added' ? <ins>{words}</ins> : kind === 'removed' ? <del>{words}</del> : words)}
    </For>
  </p>
)
