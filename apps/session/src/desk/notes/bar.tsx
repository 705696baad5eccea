/** Under the faces, for the practitioner: one press asks something of whoever is in, another opens the notes. */
import { MINUTE, type EncounterId, type SeatId } from '@holdfast/domain'
import { REQUESTS, WHERE_WAITS, type SeatView } from '@holdfast/wire'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { CallState } from '../../state/call.ts'
import { Button } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { timeOf } from '../../ui/time.ts'
import { SightButton } from '../identity/lazy.tsx'
import { NotesDialog } from './dialog.tsx'
import { createLate } from './late.ts'
import { noteId } from '../note-id.ts'
import { notesOf } from './state.ts'
import { notesWords } from './words.ts'

/** The row for one client who is in. */
export function NotesBar(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
  /** Null where there is no call any more: then nothing is asked. */
  readonly call: CallState | null
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  const notes = () => notesOf(props.api, props.encounter, props.seat)
  const still = () => notes().asks().length
  const ask = (what: (typeof REQUESTS)[number]): void => {
    setAsking(false)
    const sent = props.call?.call()?.ask({ kind: 'request', body: { id: noteId(), seat: props.seat, what } })
    if (!sent?.ok) announce(notesWords().askNot)
  }
  return (
    <div class="notes-bar">
      <div class="ways-row">
        <Show when={props.call}>
          <Button aria-expanded={isAsking()} onClick={() => setAsking(!isAsking())}>
            {notesWords().ask}
          </Button>
        </Show>
        <Button
          onClick={() => {
            void notes().look()
            setOpen(true)
          }}
        >
          {still() > 0 ? notesWords().openStill(still()) : notesWords().open}
        </Button>
        <Show when={props.call}>
          <SightButton api={props.api} encounter={props.encounter} seat={props.seat} name={props.name} />
        </Show>
      </div>
      <Show when={isAsking()}>
        <div class="ways-row" role="group" aria-label={notesWords().ask}>
          <For each={REQUESTS}>{what => <Button onClick={() => ask(what)}>{notesWords().asks[what]}</Button>}</For>
        </div>
      </Show>
      <p class="ways-quiet" role="status">
        <Show when={props.call?.seatOf(props.seat)?.asked}>{asked => <Asked asked={asked()} />}</Show>
      </p>
      <NotesDialog isOpen={isOpen()} name={props.name} notes={notes()} onClose={() => setOpen(false)} />
    </div>
  )
}

const Asked = (props: { readonly asked: NonNullable<SeatView['asked']> }): JSX.Element => {
  const isLate = createLate(() => props.asked)
  const reply = () => {
    const { what, reply: said } = props.asked
    if (said === null) return isLate() ? notesWords().unanswered(WHERE_WAITS / MINUTE) : notesWords().noReply
    return notesWords().replied(repliesTo(what)[said])
  }
  return (
    <>
      {notesWords().asked(notesWords().asks[props.asked.what], timeOf(props.asked.at))} {reply()}
    </>
  )
}

/** What a reply to one request means. */
function repliesTo(what: (typeof REQUESTS)[number]): ReturnType<typeof notesWords>['reply'] {
  if (what === 'alone') return notesWords().repliedAlone
  return what === 'where' ? notesWords().repliedWhere : notesWords().reply
}
