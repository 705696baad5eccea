/** Listens for calls for as long as an hour is on the page, and shows nothing but the sign that its reader chose. */
import { SECOND } from '@holdfast/domain'
import type { OwnHelp } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { own, takeOwn } from './choice.ts'
import { listenForHolds } from './hold.ts'
import { browserKeep } from './keep.ts'
import { makeOutbox } from './outbox.ts'

/** How long the sign is shown. */
const SIGN_FOR = 2 * SECOND

/** What it is handed. */
export type Listening = {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  /** The reader leaves, or ends the hour if it is theirs to end. */
  readonly onEnd: () => void
}

/** Nothing to be seen. */
export function HelpListener(props: Listening): JSX.Element {
  const [isSigned, setSigned] = createSignal(false)
  const encounter = untrack(() => props.hour.id)
  const outbox = untrack(() => makeOutbox(props.api.side, browserKeep()))
  const look = async (): Promise<OwnHelp | null> => {
    const answer = await props.api.request('ownHelp', { at: { encounter } })
    if (answer.ok) takeOwn(answer.value)
    return answer.ok ? answer.value : null
  }
  const sign = (): void => {
    if (!own()?.sign) return
    setSigned(true)
    setTimeout(() => setSigned(false), SIGN_FOR)
  }
  const held = (how: 'press' | 'chord'): void => {
    void outbox.press(encounter, how).then(sign)
    if (own()?.does === 'end') props.onEnd()
  }
  onMount(() => {
    void look()
    onCleanup(listenForHolds(held))
  })
  onCleanup(() => outbox.stop())

  /** A word that calls is found by the server: whoever leaves by it asks, after each line of theirs that was kept, whether it was one. */
  const said = createMemo(() => {
    const mine = props.call.mine()?.seat
    return (props.call.view()?.chat ?? []).filter(({ from, seq }) => from === mine && seq !== null).length
  })
  const heard = async (): Promise<void> => {
    const before = own()
    if (before?.does !== 'end' || !before.hasWord) return
    const now = await look()
    if (now?.calledAt && now.calledAt !== before.calledAt) props.onEnd()
  }
  // Once more a moment later: the server may still be reading the line that it has just taken.
  createEffect(on(said, () => void heard().then(() => setTimeout(() => void heard(), SIGN_FOR)), { defer: true }))
  return (
    <Show when={isSigned()}>
      <span class="help-sign" aria-hidden="true" />
    </Show>
  )
}
