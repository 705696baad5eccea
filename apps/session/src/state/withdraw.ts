/** Withdraws from what was agreed, by this person and for this hour's practice. */
import type { Api } from '../api.ts'
import type { Withdrawal } from '../call/withdraw.tsx'
import type { Hour } from './encounter.ts'

/** No key is asked for: nobody is kept in an agreement because a device is lost. */
export async function withdraw(api: Api, hour: Hour): Promise<Withdrawal> {
  const at = { encounter: hour.id, seat: hour.view()?.me.seat ?? '' }
  const seen = await api.request('agreement', { at })
  if (!seen.ok) return 'not-arrived'
  const by = seen.value.me?.person
  if (seen.value.agreement === null || !by) return 'nothing-here'
  const event = { kind: 'withdrawn', by, scope: { kind: 'whole' }, proof: null } as const
  const answer = await api.request('agree', { at, body: { event } })
  if (answer.ok) return 'kept'
  const isOver = typeof answer.error !== 'string' && answer.error.refusal === 'nothing-to-withdraw'
  return isOver ? 'kept' : 'not-arrived'
}
