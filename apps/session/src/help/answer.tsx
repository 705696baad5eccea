/** A responder says that they have a call: by a tap, for a letter's links are opened by machines as well. */
import { createSignal, Show, type JSX } from 'solid-js'
import type { HelpLink } from '../address.ts'
import { makeApi } from '../api.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { answerWords } from './answer-words.ts'

type Said = 'had' | 'closed' | 'unknown' | 'away'

/** One button, and what came of it. */
export function HelpAnswer(props: { readonly link: HelpLink }): JSX.Element {
  const api = makeApi('client')
  const [said, setSaid] = createSignal<Said | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const have = async (): Promise<void> => {
    setBusy(true)
    const answer = await api.request('answerHelp', { body: props.link })
    setBusy(false)
    if (answer.ok) return void setSaid('had')
    const code = typeof answer.error === 'string' ? answer.error : answer.error.code
    setSaid(code === 'help-refused' ? 'closed' : code === 'not-found' ? 'unknown' : 'away')
  }
  return (
    <Screen name="help-answer" heading={answerWords().heading} intro={answerWords().intro}>
      <p>{answerWords().silent}</p>
      <div role="status">
        <Show when={said()}>
          {what => (
            <Notice tone={what() === 'had' ? 'calm' : 'attention'}>
              <p>{answerWords().said[what()]}</p>
            </Notice>
          )}
        </Show>
      </div>
      <Show when={said() === null || said() === 'away'}>
        <Actions>
          <Button kind="main" busy={isBusy()} onClick={() => void have()}>
            {answerWords().have}
          </Button>
        </Actions>
      </Show>
    </Screen>
  )
}
