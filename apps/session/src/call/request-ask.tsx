/** What the practitioner asks of us in one press, and the ways to reply. Nobody has to say why. Held in reserve. */
import type { WordBody } from '@holdfast/wire'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { Button } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { moreWords } from './more-words.ts'
import type { Withdrawing } from './withdraw.tsx'

type Reply = WordBody<'reply'>['reply']

/** Who else is near is nobody's business who may read over a shoulder: only there one can rather not say. */
const REPLIES: readonly Reply[] = ['yes', 'soon', 'no']
const ALONE: readonly Reply[] = ['yes', 'no', 'rather-not']

/** Nothing while nothing is asked, and once it was replied; after "in a moment" the other replies stay. */
export function RequestAsk(props: {
  readonly call: CallState
  /** What they may say of their place; undefined for a practitioner, of whom nothing is asked. */
  readonly place: Withdrawing | undefined
}): JSX.Element {
  const asked = createMemo(() => {
    const now = props.call.mine()?.asked ?? null
    return now && (now.reply === null || now.reply === 'soon') ? now : null
  })
  const reply = (to: WordBody<'reply'>['to'], said: Reply): void => {
    const sent = props.call.call()?.ask({ kind: 'reply', body: { to, reply: said } })
    announce(sent?.ok ? moreWords().request.sent : moreWords().request.notSent)
  }
  return (
    <div class="ways-picture" role="status" aria-label={moreWords().request.heading}>
      <Show when={asked()}>
        {now => (
          <>
            <p class="ways-unheard">{moreWords().request.asked[now().what]}</p>
            <Show
              when={now().what === 'where' && props.place}
              fallback={
                <div class="ways-row">
                  <For each={now().what === 'alone' ? ALONE : REPLIES.filter(one => one !== now().reply)}>
                    {one => (
                      <Button onClick={() => reply(now().id, one)}>
                        {now().what === 'alone' ? moreWords().request.alone[one] : moreWords().request.reply[one]}
                      </Button>
                    )}
                  </For>
                </div>
              }
            >
              {place => place().where(() => now().id, reply)}
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
