/** The calls of the practice as the server told them last, looked at in a steady rhythm. */
import { SECOND } from '@holdfast/domain'
import type { AnswerOf, EndpointName, HelpView } from '@holdfast/wire'
import { createSignal, onMount, type Accessor } from 'solid-js'
import type { Api, Failure, Sent } from '../../api.ts'
import { createPoll } from '../../state/encounter.ts'

/** So often it is looked at: somebody may be in need, and the room need not work for it. */
const LOOK_EVERY = 2 * SECOND

type Asked = { [N in EndpointName]: AnswerOf<N> extends HelpView ? N : never }[EndpointName]

/** The calls, and what can be done about them. */
export type Calls = {
  readonly view: Accessor<HelpView | null>
  /** Does it; the answer is null when it was taken. */
  readonly act: <N extends Asked>(name: N, sent?: Sent<N>) => Promise<Failure | null>
}

/** Looks for as long as it is on the page. */
export function createCalls(api: Api): Calls {
  const [view, setView] = createSignal<HelpView | null>(null)
  const act: Calls['act'] = async (name, sent) => {
    const answer = await api.request(name, sent)
    if (!answer.ok) return answer.error
    const read: HelpView = answer.value
    // A look that says the same leaves the page as it is, with what is being written on it.
    if (shown(read) !== shown(view())) setView(read)
    return null
  }
  const look = (): void => void act('helpCalls')
  onMount(look)
  createPoll(() => true, LOOK_EVERY, look)
  return { view, act }
}

const shown = (view: HelpView | null): string => JSON.stringify({ ...view, now: 0 })
