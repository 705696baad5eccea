/** A rest, asked for and ended from one's own page. */
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { Button, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { createActing } from './acting.ts'
import { Asking } from './asking.tsx'
import { mineWords } from './mine-words.ts'
import { REMARK_LIMIT, type Own } from './own.ts'

/** Whoever asked for it ends it; while none is under way and something holds, one can be asked for. */
export function AskForRest(props: Own): JSX.Element {
  const [said, setSaid] = createSignal('')
  const isMine = () => props.view.by === props.view.me?.role
  return (
    <Switch>
      <Match when={props.view.standing === 'suspended' && isMine()}>
        <EndRest {...props} />
      </Match>
      <Match when={props.view.standing === 'suspended'}>
        <p>{mineWords().restOfOther}</p>
      </Match>
      <Match when={props.view.inForce}>
        <Asking
          own={props}
          act={by => ({ kind: 'suspended', by, words: said().trim() === '' ? null : said().trim() })}
          button={mineWords().rest}
          ask={mineWords().restAsk}
          say={[mineWords().restSay]}
          confirm={mineWords().restConfirm}
        >
          <Field label={mineWords().restWords} isOptional>
            {marks => (
              <textarea
                {...marks()}
                rows={3}
                maxLength={REMARK_LIMIT}
                value={said()}
                onInput={event => setSaid(event.currentTarget.value)}
              />
            )}
          </Field>
        </Asking>
      </Match>
    </Switch>
  )
}

function EndRest(props: Own): JSX.Element {
  const acting = createActing(props)
  return (
    <Show when={props.view.me}>
      {me => (
        <div class="tight">
          <FailureNotice failure={acting.failure()} />
          <Button busy={acting.isBusy()} onClick={() => void acting.go({ kind: 'resumed', by: me().person })}>
            {mineWords().restEnd}
          </Button>
        </div>
      )}
    </Show>
  )
}
