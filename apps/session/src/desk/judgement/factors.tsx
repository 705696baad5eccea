/** The factors of a judgement, each in words, with what speaks the other way first. */
import { FACTORS, type Factor, type FactorCode } from '@holdfast/risk-screening'
import type { SafeguardCode } from '@holdfast/domain'
import type { JudgementView } from '@holdfast/wire'
import { For, Show, untrack, type JSX } from 'solid-js'
import { language } from '../../ui/words.ts'
import { createDraftBeside } from '../drafts.ts'
import { dayWithYear } from '../../ui/time.ts'
import { ActForm, Closed, Said, Theirs } from './fields.tsx'
import { Item } from './item.tsx'
import { inWords, RateForm } from './rate.tsx'
import { authorIn, createActing, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

type Props = { readonly judging: Judging; readonly view: JudgementView }

/** Every factor, in one order for everybody. */
export const Factors = (props: Props): JSX.Element => (
  <>
    <p class="quiet-text">{judgementWords().factors.say}</p>
    <div class="tight">
      <For each={FACTORS}>{factor => <OneFactor judging={props.judging} view={props.view} factor={factor} />}</For>
    </div>
  </>
)

const OneFactor = (props: Props & { readonly factor: Factor }): JSX.Element => {
  const code = untrack(() => props.factor.code)
  const acting = untrack(() => createActing(props.judging))
  const work = () => props.view.judgement.work
  const rating = () => work().ratings[code]
  const isDue = () => (rating()?.at ?? -Infinity) < work().since
  const standing = (): string => {
    const now = rating()
    if (!now) return judgementWords().factors.unseen
    return isDue() ? judgementWords().factors.again : inWords(now)
  }
  return (
    <Item judging={props.judging} id={code} name={props.factor.words[language()].name} standing={standing()}>
      <About factor={props.factor} />
      <Show when={rating()}>
        {now => (
          <div class="said">
            <Show when={isDue()}>
              <p>
                {judgementWords().factors.before} {inWords(now())}
              </p>
            </Show>
            <p class="written">{now().note}</p>
            <p class="quiet-text">{judgementWords().by(authorIn(props.view, now().by), dayWithYear(now().at))}</p>
            <Show when={now().findOutBy}>
              {day => <p class="quiet-text">{judgementWords().factors.findOut(dayWithYear(day()))}</p>}
            </Show>
          </div>
        )}
      </Show>
      <Show when={props.view.judgement.status === 'open'} fallback={<Closed />}>
        <RateForm
          factor={code}
          name={props.judging.draftName(`rate ${code}`)}
          acting={acting}
          last={isDue() ? undefined : rating()}
        />
        <Explain
          judging={props.judging}
          view={props.view}
          about={code}
          label={judgementWords().factors.why}
          isAsked={props.view.asks.some(ask => ask.kind === 'why-without' && ask.factor === code)}
        />
      </Show>
    </Item>
  )
}

/** What a factor means, and what speaks the other way before what speaks for it. */
export const About = (props: { readonly factor: Factor }): JSX.Element => {
  const words = () => props.factor.words[language()]
  return (
    <div class="tight about">
      <p>{words().definition}</p>
      <h3>{judgementWords().factors.protective}</h3>
      <ul>
        <For each={words().protective}>{line => <li>{line}</li>}</For>
      </ul>
      <h3>{judgementWords().factors.indicators}</h3>
      <ul>
        <For each={words().indicators}>{line => <li>{line}</li>}</For>
      </ul>
    </div>
  )
}

/** A reason in words for something that stands out; it is shown where it is asked for, or was given. */
export function Explain(
  props: Props & {
    readonly about: FactorCode | SafeguardCode
    readonly label: string
    readonly isAsked: boolean
  },
): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const given = () => props.view.judgement.work.explained.find(({ about }) => about === props.about)?.reason
  const held = untrack(() =>
    createDraftBeside(
      props.judging.draftName(`explain ${props.about}`),
      () => given() ?? null,
      reason => ({ reason: reason ?? '' }),
    ),
  )
  const send = async (): Promise<void> => {
    const sent = { ...held.draft }
    const explanation = { about: props.about, reason: sent.reason }
    if (await acting.send({ kind: 'explain', explanation })) held.kept(sent, sent)
  }
  return (
    <Show when={props.isAsked || given() !== undefined}>
      <Show when={held.theirs()}>
        {reason => (
          <Theirs onTake={held.take}>
            <p class="written">{reason()}</p>
          </Theirs>
        )}
      </Show>
      <ActForm acting={acting} fields={['reason']} button={judgementWords().save} onSend={send}>
        <Said
          label={props.label}
          value={held.draft.reason}
          rows={2}
          say={acting.say('reason')}
          onInput={reason => held.set({ reason })}
        />
      </ActForm>
    </Show>
  )
}
