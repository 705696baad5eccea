/** Has "where are you now?" waited for too long on this page? The room keeps that it did (RO39). */
import { SECOND } from '@holdfast/domain'
import { WHERE_WAITS, type SeatView } from '@holdfast/wire'
import type { Accessor } from 'solid-js'
import { createTick } from '../../state/tick.ts'

/** True from when nobody answered in time, until somebody does. */
export function createLate(asked: Accessor<SeatView['asked']>): Accessor<boolean> {
  const now = createTick(5 * SECOND)
  return () => {
    const one = asked()
    return one?.what === 'where' && one.reply === null && now() - one.at >= WHERE_WAITS
  }
}
