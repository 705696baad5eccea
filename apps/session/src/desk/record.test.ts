/** Tests of what a practitioner reads about the line: causes, the list of breaks, the clock, the picture. */
import { after, MINUTE, SECOND } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import type { ClockView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { enDesk } from '../ui/words/en-desk.ts'
import { breaksOf, causeWord } from './cause.ts'
import { countedBy } from './counted.ts'
import { FRESH_PICTURE, look } from './picture.ts'

/** The causes of the reconnect package, as it lists them. */
const CAUSES = [
  'external',
  'platform',
  'platform-signalling',
  'left',
  'turn',
  'path',
  'asleep',
  'network',
  'crash',
  'device',
  'camera-off',
  'tab-hidden',
]

test('[SR1] every cause has its sentence; an unknown one is a lost connection and nothing more', () => {
  for (const cause of CAUSES) {
    expect(causeWord(cause, { isOwn: false, saidGoodbye: true })).not.toBe('connection-lost')
    expect(enDesk.line.cause[causeWord(cause, { isOwn: true, saidGoodbye: true })]).toBeTruthy()
  }
  for (const cause of ['unknown', null, 'constructor', 'something-new']) {
    expect(causeWord(cause, { isOwn: false, saidGoodbye: true })).toBe('connection-lost')
  }
})

test('[SR2] nobody is said to have left who did not say goodbye, and own and other side are told apart', () => {
  expect(causeWord('left', { isOwn: false, saidGoodbye: false })).toBe('connection-lost')
  expect(causeWord('left', { isOwn: false, saidGoodbye: true })).toBe('said-goodbye')
  expect(causeWord('network', { isOwn: true, saidGoodbye: false })).toBe('your-connection')
  expect(causeWord('network', { isOwn: false, saidGoodbye: false })).toBe('their-connection')
})

test('[SR3] each break stands once in the list, in the order of its beginning, as the record knows it', () => {
  const open = { seats: [], mendedAt: null, cause: null, seat: null, outcome: null }
  const first = { ...open, id: 'break-1', since: NOON }
  const second = {
    ...open,
    id: 'break-2',
    since: after(NOON, MINUTE),
    mendedAt: after(NOON, 2 * MINUTE),
    cause: 'path',
  }
  expect(breaksOf([second, first], []).map(({ id, isOpen, cause }) => [id, isOpen, cause])).toEqual([
    ['break-1', true, null],
    ['break-2', false, 'path'],
  ])
  const earlier = {
    id: 'break-0',
    opened: after(NOON, -MINUTE),
    cause: 'network',
    seat: null,
    course: 'resumed',
  } as const
  const decided = { ...earlier, id: 'break-2', opened: second.since, cause: 'platform' } as const
  expect(
    breaksOf([second, first], [decided, earlier]).map(({ id, cause, mendedAt, outcome }) => [
      id,
      cause,
      mendedAt,
      outcome,
    ]),
  ).toEqual([
    ['break-0', 'network', null, 'resumed'],
    ['break-1', null, null, null],
    ['break-2', 'platform', second.mendedAt, 'resumed'],
  ])
})

test('[SR4] a clock that runs counts on, a clock that stands does not', () => {
  const clock: ClockView = {
    state: 'running',
    since: NOON,
    delivered: 20 * MINUTE,
    end: after(NOON, MINUTE),
    extension: 0,
  }
  expect(countedBy(clock, after(NOON, 90 * SECOND))).toBe(21.5 * MINUTE)
  expect(countedBy({ ...clock, state: 'paused' }, after(NOON, 90 * SECOND))).toBe(20 * MINUTE)
  expect(countedBy(clock, after(NOON, -SECOND))).toBe(20 * MINUTE)
})

test('[SR5] a picture is too poor after three poor seconds in a row, and good again after three good ones', () => {
  const run = (seconds: readonly (readonly [lines: number, frames: number])[]) => {
    let state = FRESH_PICTURE
    return seconds.map(([lines, frames]) => (state = look(state, lines, frames)).isPoor)
  }
  const good = [180, 8] as const
  expect(run([[179, 30], [720, 7], good, [0, 0], [0, 0]])).toEqual([false, false, false, false, false])
  expect(run([[0, 0], [179, 8], [180, 7], good, good, [100, 1], good, good, good])).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
})
