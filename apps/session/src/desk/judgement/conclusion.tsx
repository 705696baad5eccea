/** The conclusion: chosen and written by a person with their name to it, never proposed, and never for good. */
import { ATTENTIONS, type Attention, type Conclusion as Written } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { createDraft } from '../drafts.ts'
import { dayWithYear } from '../../ui/time.ts'
import { Day } from '../day.tsx'
import { OneWord } from '../one-word.tsx'
import { ActForm, Said } from './fields.tsx'
import { byEndOf } from './days.ts'
import { createActing, sentenceOf, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

type Props = { readonly judging: Judging; readonly view: JudgementView }

/** To conclude, or what was concluded and what may become of it. */
export const Conclusion = (props: Props): JSX.Element => {
  const concluded = () => (props.view.judgement.status === 'open' ? null : props.view.judgement)
  const earlier = () => props.view.judgement.work.earlier
  return (
    <>
      <p class="quiet-text">{judgementWords().conclusion.say}</p>
      <Show when={concluded()} fallback={<Conclude {...props} />}>
        {now => (
          <>
            <OneConclusion written={now().conclusion} isNow={props.view.standing === 'holds'} />
            <Show when={endOf(props.view)}>{what => <p>{judgementWords().conclusion.ended(what())}</p>}</Show>
            <Show when={now().status === 'concluded'}>
              <Happened {...props} />
            </Show>
            <TakeUp {...props} />
          </>
        )}
      </Show>
      <Show when={earlier().length > 0}>
        <section class="tight">
          <h3>{judgementWords().conclusion.earlier}</h3>
          <For each={earlier().toReversed()}>{one => <OneConclusion written={one} isNow={false} />}</For>
        </section>
      </Show>
    </>
  )
}

const endOf = ({ judgement }: JudgementView): string | null =>
  judgement.status === 'ended' ? judgement.happened : null

const OneConclusion = (props: { readonly written: Written; readonly isNow: boolean }): JSX.Element => {
  const w = () => judgementWords().conclusion
  return (
    <div class="said">
      <p>
        <strong>{w().attentions[props.written.attention]}</strong>
      </p>
      <p class="written">{props.written.reason}</p>
      <p class="quiet-text">
        {judgementWords().by(props.written.by.name, dayWithYear(props.written.at))}.{' '}
        {(props.isNow ? w().holds : w().held)(dayWithYear(props.written.until))}.
      </p>
    </div>
  )
}

function Conclude(props: Props): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const empty = (): { attention: Attention | null; reason: string; until: string } => ({
    attention: null,
    reason: '',
    until: '',
  })
  const held = untrack(() => createDraft(props.judging.draftName('conclude'), empty))
  const { draft, set } = held
  const [isTried, setTried] = createSignal(false)
  const w = () => judgementWords().conclusion
  const send = async (): Promise<void> => {
    setTried(true)
    const sent = { ...draft }
    if (sent.attention === null) return
    const { attention, reason } = sent
    if (await acting.send({ kind: 'conclude', attention, reason, until: byEndOf(sent.until) })) held.kept(sent, empty())
  }
  return (
    <>
      <Show when={props.view.lacking.length > 0}>
        <section class="tight">
          <h3>{w().lacking}</h3>
          <ul>
            <For each={props.view.lacking}>{one => <li>{sentenceOf(one)}</li>}</For>
          </ul>
        </section>
      </Show>
      <ActForm acting={acting} fields={['reason', 'until']} button={w().conclude} isMain onSend={send}>
        <OneWord
          legend={w().attention}
          hint={w().attentionSay}
          words={w().attentions}
          order={ATTENTIONS}
          value={draft.attention}
          say={isTried() && draft.attention === null ? judgementWords().choose : null}
          onChoose={attention => set({ attention })}
        />
        <Said label={w().reason} value={draft.reason} say={acting.say('reason')} onInput={reason => set({ reason })} />
        <Day
          label={w().until}
          hint={w().untilSay}
          value={draft.until}
          isOptional
          say={acting.say('until')}
          onChange={until => set({ until })}
        />
        <p>{w().name(props.judging.hour.view()?.me.name ?? '')}</p>
      </ActForm>
    </>
  )
}

function Happened(props: Props): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const held = untrack(() => createDraft(props.judging.draftName('happened'), () => ({ what: '' })))
  const send = async (): Promise<void> => {
    const sent = { ...held.draft }
    if (await acting.send({ kind: 'happened', what: sent.what })) held.kept(sent, { what: '' })
  }
  return (
    <section class="tight">
      <h3>{judgementWords().conclusion.happened}</h3>
      <ActForm acting={acting} fields={['what']} button={judgementWords().conclusion.end} onSend={send}>
        <Said
          label={judgementWords().conclusion.what}
          value={held.draft.what}
          rows={2}
          say={acting.say('what')}
          onInput={what => held.set({ what })}
        />
      </ActForm>
    </section>
  )
}

function TakeUp(props: Props): JSX.Element {
  const acting = untrack(() => createActing(props.judging))
  const send = async (): Promise<void> => {
    await acting.send({ kind: 'take-up' })
  }
  return (
    <ActForm acting={acting} fields={[]} button={judgementWords().conclusion.takeUp} onSend={send}>
      <p class="quiet-text">{judgementWords().conclusion.takeUpSay}</p>
    </ActForm>
  )
}
