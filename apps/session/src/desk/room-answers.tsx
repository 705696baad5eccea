/** What someone said about their room; every "not today" stands there in words, for it is talked about first. */
import { ROOM_ITEMS } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { Notice } from '../ui/notice.tsx'
import { deskWords } from './words.ts'

/** The answers on the room, the open ones first. */
export const RoomAnswers = (props: { readonly roomCheck: Preparation['roomCheck'] }): JSX.Element => {
  const open = () => ROOM_ITEMS.filter(item => props.roomCheck?.answers[item] === 'not-today')
  return (
    <div class="tight">
      <h4>{deskWords().door.room}</h4>
      <Show when={props.roomCheck} fallback={<p class="quiet-text">{deskWords().door.roomNone}</p>}>
        <Show when={open().length > 0} fallback={<p>{deskWords().door.roomAll}</p>}>
          <Notice tone="attention">
            <p>
              <strong>{deskWords().door.notToday}</strong>
            </p>
            <ul>
              <For each={open()}>{item => <li>{deskWords().door.roomNot[item]}</li>}</For>
            </ul>
            <p class="quiet-text">{deskWords().door.talk}</p>
          </Notice>
        </Show>
      </Show>
    </div>
  )
}
