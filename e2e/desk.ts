/** What a walk asks the server beside what it presses: with the cookies of a page, about the one hour of its person. */
import type { Signer } from '@holdfast/api/testing/agree'
import { parseId, type SeatId } from '@holdfast/domain'
import { ENDPOINTS, type EndpointName } from '@holdfast/wire'
import type { Page } from 'playwright-core'
import type { Server } from './server.ts'

/** Speaks HTTP as someone's browser does. */
export type Ask = Signer['browser']['ask']

/** Speaks HTTP with a page's own cookies; which hour its person has is asked once. */
export async function askOf({ ready }: Server, page: Page, side: 'client' | 'desk'): Promise<Ask> {
  let encounter = ''
  const ask = (async (name: EndpointName, params: { seat?: string } = {}, body?: unknown) => {
    const { method, path } = ENDPOINTS[name]
    const address = path.replace(':encounter', encounter).replace(':seat', params.seat ?? '')
    const headers = { 'holdfast-side': side, 'content-type': 'application/json' }
    const data = body === undefined ? {} : { data: JSON.stringify(body) }
    const answer = await page.request.fetch(ready.url + address, { method, headers, ...data })
    const read: unknown = JSON.parse((await answer.text()) || 'null')
    return { status: answer.status(), body: read, problem: read }
  }) as Ask
  const [hour] = (await ask('me')).body.hours
  if (!hour) throw new Error('no hour of theirs')
  encounter = hour.id
  return ask
}

/** The seat of someone else in the hour. */
export async function seatOf(ask: Ask, role = 'patient'): Promise<SeatId> {
  const found = (await ask('encounter')).body.others.find(one => one.role === role)
  const seat = parseId('seat', found?.seat ?? '')
  if (!seat.ok) throw new Error(seat.error)
  return seat.value
}
