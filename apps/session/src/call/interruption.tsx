/** Words in place of a face that does not come: one plain sentence at once, and from the reserve what is done and until when. */
import type { SeatId } from '@holdfast/domain'
import { createMemo, Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { isBroken, type Breach } from './breach.ts'
import type { Line } from './line.ts'
import { Reserve } from './reserve.tsx'
import { callWords } from './words.ts'

/** Words over one face. The sentences are read aloud when they change; the seconds that run are not. */
export function Interruption(props: {
  readonly seat: SeatId
  readonly name: string
  readonly call: CallState
  readonly line: Line
}): JSX.Element {
  const breach = createMemo(() => props.line.breach(props.seat))
  return (
    <div class="interruption" data-breach={breach()} tabindex={isBroken(breach()) ? 0 : undefined}>
      <div class="interruption-say" role="status">
        <Show when={plain(breach(), props.name)}>{sentence => <p>{sentence()}</p>}</Show>
        <Reserve>{({ BreachSay }) => <BreachSay {...props} breach={breach()} />}</Reserve>
      </div>
      <Show when={isBroken(breach())}>
        <Reserve>{({ BreachUntil }) => <BreachUntil {...props} breach={breach()} />}</Reserve>
      </Show>
    </div>
  )
}

const plain = (breach: Breach, name: string): string | null =>
  breach === 'none' ? null : callWords().breach[breach](name)
