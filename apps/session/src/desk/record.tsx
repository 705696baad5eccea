/** What became of the hour so far, for the practitioner: its clock, and each interruption with its cause and outcome. */
import { MINUTE, type Instant } from '@holdfast/domain'
import { createEffect, createMemo, createSignal, For, on, Show, type Accessor, type JSX } from 'solid-js'
import type { Api } from '../api.ts'

import type { Interruption, Line } from '../call/line.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { leftUntil, timeOf } from '../ui/time.ts'
import { breaksOf, causeWord, type Break } from './cause.ts'
import { countedBy } from './counted.ts'
import { deskWords } from './words.ts'

/** Collects the interruptions of an hour: from the call as they happen, from the server's record as they are decided. */
export function createRecord(api: Api, hour: Hour, call: CallState): Accessor<readonly Break[]> {
  const [told, setTold] = createSignal<readonly Interruption[]>([])
  const [kept, setKept] = createSignal<Parameters<typeof breaksOf>[1]>([])
  const latest = createMemo(() => call.view()?.interruption ?? null)
  const isLive = createMemo(() => call.link() === 'live')
  createEffect(
    on(latest, one => {
      if (one) setTold(list => [...list.filter(({ id }) => id !== one.id), one])
    }),
  )
  createEffect(
    on([isLive, () => latest()?.id, () => latest()?.mendedAt], async ([live]) => {
      if (!live) return
      const answer = await api.request('interruptions', { at: { encounter: hour.id } })
      if (answer.ok) setKept(answer.value.interruptions)
    }),
  )
  return createMemo(() => breaksOf(told(), kept()))
}

/** The clock and the interruptions of this hour. */
export const Record = (props: {
  readonly call: CallState
  readonly line: Line
  readonly list: readonly Break[]
}): JSX.Element => {
  const clock = () => props.call.view()?.room?.clock ?? null
  return (
    <div class="stack">
      <Show when={clock()}>
        {shown => (
          <section class="tight">
            <h3>{deskWords().line.clock}</h3>
            <p>
              {deskWords().line[shown().state]} ·{' '}
              {deskWords().line.counted(Math.floor(countedBy(shown(), props.line.now()) / MINUTE))} ·{' '}
              {deskWords().line.end(timeOf(shown().end))}
            </p>
            <Show when={shown().extension >= MINUTE}>
              <p class="quiet-text">{deskWords().line.extension(Math.floor(shown().extension / MINUTE))}</p>
            </Show>
          </section>
        )}
      </Show>
      <section class="tight">
        <h3>{deskWords().line.interruptions}</h3>
        <ul class="breaks">
          <For each={props.list} fallback={<li class="quiet-text">{deskWords().line.none}</li>}>
            {one => <BreakLine one={one} call={props.call} now={props.line.now()} />}
          </For>
        </ul>
      </section>
    </div>
  )
}

const BreakLine = (props: { readonly one: Break; readonly call: CallState; readonly now: Instant }): JSX.Element => {
  const lasted = (): string | null => {
    if (props.one.mendedAt !== null) return leftUntil(props.one.mendedAt, props.one.since)
    return props.one.isOpen ? leftUntil(props.now, props.one.since) : null
  }
  const cause = (): string => {
    const { seat } = props.one
    const isOwn = seat !== null && seat === props.call.mine()?.seat
    const saidGoodbye = seat !== null && props.call.seatOf(seat)?.place === 'left'
    return deskWords().line.cause[causeWord(props.one.cause, { isOwn, saidGoodbye })]
  }
  const outcome = (): string | null => {
    const words: Readonly<{ [name: string]: string }> = deskWords().line.outcome
    return props.one.outcome !== null && Object.hasOwn(words, props.one.outcome)
      ? (words[props.one.outcome] ?? null)
      : null
  }
  return (
    <li>
      <p>
        {timeOf(props.one.since)}
        <Show when={lasted()}> · {lasted()}</Show>
        <Show when={props.one.isOpen}> · {deskWords().line.open}</Show>
      </p>
      <Show when={!props.one.isOpen}>
        <p class="quiet-text">
          {cause()} {outcome()}
        </p>
      </Show>
    </li>
  )
}
