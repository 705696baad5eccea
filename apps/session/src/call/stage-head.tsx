/** Above the faces: who is here, how the line is, how much time is left, and what to know when the server is away. */
import type { Quality } from '@holdfast/call'
import { Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { namesOf } from '../ui/time.ts'
import { begin } from '../ui/words/begin.ts'
import type { Line } from './line.ts'
import { Reserve } from './reserve.tsx'
import type { Roster } from './roster.ts'
import { callWords } from './words.ts'

const WORST: readonly Quality[] = ['poor', 'fair', 'good']

/** The head of the call. */
export function StageHead(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly roster: Roster
  readonly line: Line
  readonly onChoose: () => void
}): JSX.Element {
  const names = (): string => {
    const others = props.roster.others().map(seat => props.roster.nameOf(seat))
    return others.length > 0 ? begin(namesOf([...others, callWords().call.you])) : ''
  }
  const quality = (): Quality => {
    const heard = props.call.view()?.peers.map(peer => peer.quality) ?? []
    return WORST.find(one => heard.includes(one)) ?? 'unknown'
  }
  const isFlowing = () => props.call.view()?.peers.some(peer => peer.phase === 'flowing') ?? false
  return (
    <header class="stage-head">
      <p class="stage-who">
        <span class="unseen">{callWords().call.people}: </span>
        {names()}
      </p>
      <Reserve>{({ TimeLeft }) => <TimeLeft hour={props.hour} call={props.call} />}</Reserve>
      <p class="line-quality" role="status" data-quality={quality()}>
        <Show when={isFlowing() && props.line.broken().length === 0}>{callWords().call[quality()]}</Show>
      </p>
      <button type="button" class="stage-step" onClick={() => props.onChoose()}>
        {callWords().step.heading}
      </button>
    </header>
  )
}
