/** Doing something to one's own agreement: once at a time, and what kept it from happening. */
import type { AgreementEvent } from '@holdfast/consent'
import { createSignal, type Accessor } from 'solid-js'
import type { Failure } from '../api.ts'
import type { Own } from './own.ts'
import { happen, readAgreement } from './sign.ts'

/** One act on its way. */
export type Acting = {
  readonly isBusy: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  /** What became of it; `moved-on`: it was refused, and the agreement is no longer the one that was shown. */
  readonly go: (event: AgreementEvent) => Promise<'done' | 'moved-on' | 'failed'>
}

/**
 * An answer can be lost on its way back though the act was taken, and then the same act is refused. So after a refusal the
 * agreement is read anew, and the refusal is told only where nothing has changed.
 */
export function createActing(own: Own): Acting {
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const go: Acting['go'] = async event => {
    if (isBusy()) return 'failed'
    const { seen } = own.view
    setBusy(true)
    setFailure(null)
    const answer = await happen(own.where, event)
    const fresh = answer.ok || typeof answer.error === 'string' ? answer : await readAgreement(own.where)
    setBusy(false)
    const isMoved = fresh.ok && fresh.value.seen !== seen
    if (!answer.ok && !isMoved) setFailure(answer.error)
    if (fresh.ok) own.onView(fresh.value)
    return answer.ok ? 'done' : isMoved ? 'moved-on' : 'failed'
  }
  return { isBusy, failure, go }
}
