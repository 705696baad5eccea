/** What somebody is doing on this page, as the page that lies under the veil says it. */
import { createSignal } from 'solid-js'
import type { Where } from '../where.ts'
import type { Standing } from './step.ts'

const [now, setNow] = createSignal<Standing>('plain')

/** What they are doing now. */
export const standing = now

/** Says where they are in their hour. */
export const standAt = (where: Where): void => {
  setNow(where === 'call' || where === 'door' ? where : where === 'devices' ? 'asking' : 'plain')
}
