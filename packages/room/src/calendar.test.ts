/** Lost time is offered again after the agreed end, as far as everyone's calendar allows. */
import { after, MINUTE, type Instant } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { makeRoom } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { ADA, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { entriesOf, heard } from './testing/words.ts'

const end = PLAN.when.end
const free = (...minutes: readonly number[]): readonly Instant[] => minutes.map(one => after(end, one * MINUTE))

/** Both hear each other for ten minutes, then not for six, then again. */
function mendedHour(freeUntil: readonly Instant[] | undefined): Stage {
  const stage = makeStage(makeRoom(freeUntil ? { ...PLAN, freeUntil } : PLAN))
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  stage.live(10 * MINUTE, desk, guest)
  stage.hears(desk, ADA, 'stalled')
  stage.stay(6 * MINUTE, desk, guest)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  return stage
}

const clockOf = ({ guests }: Stage) => {
  const [desk] = guests
  return desk && heard(desk, 'room').at(-1)?.clock
}
const outcomeOf = ({ guests }: Stage) => {
  const [desk] = guests
  const [mended] = (desk ? entriesOf(desk, 'mended').slice(-1) : []) as { body: { outcome: string } }[]
  return mended?.body.outcome
}

test.each<[string, readonly Instant[] | undefined, number, string]>([
  ['everyone is free: all of it', free(30, 40), 6, 'extended'],
  ['one has something sooner: until then', free(30, 4), 4, 'extended'],
  ['one has something at once: nothing', free(30, 0), 0, 'resumed'],
  ['one is busy before the end already: nothing', free(30, -5), 0, 'resumed'],
  ['nobody was asked: nothing', undefined, 0, 'resumed'],
])('[RC7] six minutes are lost; %s', (_, freeUntil, minutes, outcome) => {
  const stage = mendedHour(freeUntil)
  const extension = minutes * MINUTE
  expect(clockOf(stage)).toMatchObject({ state: 'running', end: after(end, extension), extension })
  expect(outcomeOf(stage)).toBe(outcome)
})

test('[RC7] after a restart it is the same, and a calendar that changed meanwhile counts', () => {
  const stage = mendedHour(free(30, 30))
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const endAfter = (freeUntil: readonly Instant[]) => {
    const again = restoreRoom({ ...PLAN, freeUntil }, kept, stage.now())
    if (!again.ok) throw new Error(again.error)
    const anew = stage.on(again.value)
    anew.come(PIA)
    return clockOf(anew)?.end
  }
  expect(endAfter(free(30, 30))).toBe(after(end, 6 * MINUTE))
  expect(endAfter(free(30, 5))).toBe(after(end, 5 * MINUTE))
})
