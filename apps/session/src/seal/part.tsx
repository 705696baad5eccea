/** The connection with one other person: whether it is encrypted, its numbers, and what the two found when they read them. */
import { numbersOf, stretch, type Ends } from '@holdfast/call/seal'
import type { SeatId } from '@holdfast/domain'
import { createMemo, createResource, For, Match, Show, Switch, type JSX } from 'solid-js'
import { Actions, Button } from '../ui/controls.tsx'
import type { Answer, Seals } from './state.ts'
import { sealWords } from './words.ts'

const ANSWERS: readonly Answer[] = ['same', 'different']

/** One of them. */
export function SealPart(props: {
  readonly seat: SeatId
  readonly name: string
  readonly seals: Seals
  readonly onLeave: () => void
}): JSX.Element {
  const seal = () => props.seals.sealOf(props.seat)
  const standing = () => props.seals.standingOf(props.seat)
  const on = () => {
    const now = seal()
    return now.kind === 'on' ? now : undefined
  }
  /** The same pair as long as both certificates are the same, so that nothing is worked out twice. */
  const ends = createMemo<Ends | null>(() => on()?.ends ?? null, null, {
    equals: (before, now) => before?.join() === now?.join(),
  })
  // Where the browser's cryptography does not answer, there is nothing to compare either.
  const [numbers] = createResource(ends, pair => numbersOf(pair, stretch).catch(() => null))
  const isMarked = (answer: Answer) => standing() === answer
  return (
    <section class="seal tight" data-standing={standing()}>
      <h3>{props.name}</h3>
      <p class="seal-say">{sealWords()[on() ? 'on' : seal().kind]}</p>
      <Show when={on()}>
        {now => (
          <>
            <Switch fallback={<p>{sealWords().none}</p>}>
              <Match when={ends() && numbers.loading}>
                <p role="status">{sealWords().making}</p>
              </Match>
              <Match when={ends() && numbers()}>
                {groups => (
                  <>
                    <p>{sealWords().how}</p>
                    <Numbers groups={groups()} />
                    <div role="group" aria-label={sealWords().answers}>
                      <Actions>
                        <For each={ANSWERS}>
                          {answer => (
                            <Button
                              aria-pressed={isMarked(answer)}
                              onClick={() => props.seals.mark(props.seat, answer)}
                            >
                              {sealWords()[answer]}
                            </Button>
                          )}
                        </For>
                      </Actions>
                    </div>
                  </>
                )}
              </Match>
            </Switch>
            <div class="seal-found" role="status">
              <Switch>
                <Match when={isMarked('same')}>
                  <p>{sealWords().saidSame}</p>
                </Match>
                <Match when={isMarked('different')}>
                  <For each={sealWords().saidDifferent}>{line => <p>{line}</p>}</For>
                </Match>
                <Match when={standing() === 'anew'}>
                  <p>{sealWords().anew}</p>
                </Match>
              </Switch>
            </div>
            <Show when={isMarked('different')}>
              <Actions>
                <Button kind="leave" onClick={() => props.onLeave()}>
                  {sealWords().leave}
                </Button>
              </Actions>
            </Show>
            <p class="quiet-text seal-detail">
              {sealWords().detail(now().media, now().version ?? sealWords().unsaid, now().keys ?? sealWords().unsaid)}
            </p>
          </>
        )}
      </Show>
    </section>
  )
}

/** Two lines, one for each to read; a voice reads each digit alone, with a pause between the groups. */
const Numbers = (props: { readonly groups: readonly string[] }): JSX.Element => {
  const half = () => Math.ceil(props.groups.length / 2)
  const lines = () => [props.groups.slice(0, half()), props.groups.slice(half())]
  return (
    <ol class="seal-numbers">
      <For each={lines()}>
        {line => (
          <li>
            <span aria-hidden="true">{line.join(' ')}</span>
            <span class="unseen">{line.map(group => [...group].join(' ')).join(', ')}</span>
          </li>
        )}
      </For>
    </ol>
  )
}
