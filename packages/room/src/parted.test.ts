/** Word of somebody that comes only after they went: taken of one who was in, however they went, and of nobody else. */
import { MINUTE, SECOND } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import type { Guest } from './testing/guest.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { heard } from './testing/words.ts'

type Ending = (stage: Stage, one: Guest, ...pages: readonly Guest[]) => unknown

const says: Ending = (stage, one) => stage.says(one, { t: 'leave' })
const ENDINGS: readonly (readonly [what: string, isIn: boolean, end: Ending, isTaken: boolean])[] = [
  ['a goodbye', true, says, true],
  ['consent withdrawn', true, (stage, one) => stage.happen({ kind: 'withdrawn', seat: one.seat }), true],
  ['a grace that is over', true, (stage, one, ...pages) => gone(stage, one, pages), true],
  [
    'the door again',
    true,
    (stage, one, desk = one) => {
      says(stage, one)
      const again = stage.inside(desk, one.seat)
      stage.puts(desk, { kind: 'to-door', body: { seat: one.seat } })
      says(stage, again)
    },
    false,
  ],
  ['a goodbye at the door', false, says, false],
]

function gone(stage: Stage, one: Guest, pages: readonly Guest[]): void {
  stage.gone(one)
  stage.live(PLAN.grace.patient + 10 * SECOND, ...pages)
}

/** The same room after the server was killed. */
function restarted(stage: Stage): Stage {
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const again = restoreRoom(PLAN, kept, stage.now())
  if (!again.ok) throw new Error(again.error)
  return stage.on(again.value)
}

test.for(ENDINGS)(
  '[HO10] [HO13] after %s, also over a restart: that they were heard before',
  ([, isIn, end, isTaken]) => {
    const stage = makeStage()
    const desk = stage.come(PIA)
    const guest = stage.inside(desk, ADA)
    stage.hears(desk, ADA)
    stage.hears(guest, PIA)
    const partner = isIn ? stage.inside(desk, BEN) : stage.come(BEN)
    end(stage, partner, desk, guest)
    const next = restarted(stage)
    const [one, other] = [next.again(desk), next.again(guest)]
    next.doze(SECOND)
    next.hears(one, BEN, 'flowing', { held: 30 * MINUTE })
    next.live(5 * SECOND, one, other)
    const back = next.inside(one, BEN)
    next.hears(back, PIA)
    expect(heard(one, 'room').at(-1)?.clock?.state).toBe(isTaken ? 'paused' : 'running')
  },
)
