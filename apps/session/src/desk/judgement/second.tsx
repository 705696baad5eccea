/** Somebody rates for themselves, without a look at what others said; then both stand side by side, in words. */
import { err, ok } from '@holdfast/domain'
import { FACTORS, type Comparison, type Factor, type Words } from '@holdfast/risk-screening'
import type { SecondRating } from '@holdfast/wire'
import { createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { language, words } from '../../ui/words.ts'
import { isTyped } from '../drafts.ts'
import { dayWithYear } from '../../ui/time.ts'
import { About } from './factors.tsx'
import { Item } from './item.tsx'
import { inWords, RateForm } from './rate.tsx'
import { createActingBy, isChanged, nameOf, type Acting, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** Every factor once more, by oneself. */
export function Second(props: { readonly judging: Judging }): JSX.Element {
  const [own, setOwn] = createSignal<SecondRating | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  const look = async (): Promise<void> => {
    const answer = await props.judging.api.request('secondRating', { at: props.judging.at })
    setLost(answer.ok ? null : answer.error)
    if (answer.ok) setOwn(answer.value)
  }
  onMount(() => void look())
  const makeActing = (): Acting =>
    createActingBy(async act => {
      if (act.kind !== 'rate') return ok(null)
      const body = { seen: own()?.seen ?? 0, act }
      const answer = await props.judging.api.request('rateSecond', { at: props.judging.at, body })
      if (answer.ok) setOwn(answer.value)
      else if (isChanged(answer.error)) await look()
      return answer.ok ? ok(null) : err(answer.error)
    })
  return (
    <>
      <p class="quiet-text">{judgementWords().second.say}</p>
      <FailureNotice failure={lost()} onAgain={() => void look()} />
      <Show when={own()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {now => (
          <>
            <Show when={now().compared} fallback={<p>{judgementWords().second.left}</p>}>
              {compared => <Compared compared={compared()} />}
            </Show>
            <div class="tight">
              <For each={FACTORS}>
                {factor => <Alone judging={props.judging} own={now()} factor={factor} makeActing={makeActing} />}
              </For>
            </div>
          </>
        )}
      </Show>
    </>
  )
}

const Alone = (props: {
  readonly judging: Judging
  readonly own: SecondRating
  readonly factor: Factor
  /** One way for each factor: what came of it is said where it was sent. */
  readonly makeActing: () => Acting
}): JSX.Element => {
  const rating = () => props.own.ratings[props.factor.code]
  const acting = untrack(() => props.makeActing())
  const name = untrack(() => props.judging.draftName(`second ${props.factor.code}`))
  /** What was being typed when the last factor was rated elsewhere is not thrown away: it stays to be read and copied. */
  const isClosed = () => props.own.compared !== null && !isTyped(name)
  const standing = (): string => {
    const now = rating()
    return now ? inWords(now) : judgementWords().factors.unseen
  }
  return (
    <Item
      judging={props.judging}
      id={`second-${props.factor.code}`}
      name={props.factor.words[language()].name}
      standing={standing()}
    >
      <About factor={props.factor} />
      <Show when={props.own.compared !== null && rating()}>
        {now => (
          <div class="said">
            <p class="written">{now().note}</p>
            <Show when={now().findOutBy}>
              {day => <p class="quiet-text">{judgementWords().factors.findOut(dayWithYear(day()))}</p>}
            </Show>
            <p class="quiet-text">{judgementWords().second.stays}</p>
          </div>
        )}
      </Show>
      <Show when={!isClosed()}>
        <RateForm factor={props.factor.code} name={name} acting={acting} last={rating()} />
      </Show>
    </Item>
  )
}

const Compared = (props: { readonly compared: readonly Comparison[] }): JSX.Element => (
  <section class="said">
    <h3>{judgementWords().second.compared}</h3>
    <dl class="facts">
      <For each={props.compared}>
        {one => (
          <>
            <dt>{nameOf(one.factor)}</dt>
            <dd>{told(one)}</dd>
          </>
        )}
      </For>
    </dl>
  </section>
)

function told(one: Comparison): string {
  const w = judgementWords().second
  switch (one.kind) {
    case 'neither':
      return w.neither
    case 'one':
      return one.by === 'first' ? w.theirs : w.mine
    case 'both':
      return one.differs.length === 0 ? w.both : one.differs.map(differing).join(' ')
  }
}

/** Both words, each as it is said on the screen. */
function differing({ aspect, first, second }: Words): string {
  const words: Readonly<Record<string, string>> = judgementWords().factors.short[aspect]
  return judgementWords().second.differs(words[first] ?? first, words[second] ?? second)
}
