/** Sees to it that two people are in a call that flows before the next trouble comes. */
import { now, type Lab, type Trouble } from '@holdfast/e2e/lab'
import { flows } from './measure.ts'
import type { Side, Who } from './side.ts'

/** Between two troubles, in milliseconds: a call finds the full quality of its picture again. */
const REST = 2000
/** For a fresh call to flow, in milliseconds. */
const PATIENCE = 15_000
const TRIES = 3

/** Makes a side ready again and again; each call of the answer rests first. Throws when no call comes about in three tries. */
export function makeReady(side: Side, lab: Lab<Who>): (next: Trouble) => Promise<void> {
  let openedAt = 0
  const reopen = async (): Promise<void> => {
    const failures: unknown[] = []
    while (failures.length < TRIES) {
      await side.close()
      try {
        await side.open(lab)
        openedAt = now()
        if (await flows(side, openedAt, PATIENCE)) return
        failures.push('nothing flowed')
      } catch (error) {
        failures.push(error)
      }
    }
    throw new AggregateError(failures, `${side.name}: no call came about in ${TRIES} tries`)
  }
  return async next => {
    await pause(REST)
    // A side without pages answers with an error, which is a no as well.
    const isFlowing = await flows(side, now() - REST / 2, REST / 4).catch(() => false)
    if (!isFlowing) await reopen()
    if (next.kind === 'crash') await pause(openedAt + side.keepsAfter - now())
  }
}

const pause = (length: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.max(0, length)))
