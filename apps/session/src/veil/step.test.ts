/** Tests of when a page is covered and when it locks. */
import { after, instant, MINUTE, SECOND, type Instant } from '@holdfast/domain'
import type { Veil } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRACE, pageOf, step, TELL_EVERY, type Effect, type Page, type PageEvent, type Standing } from './step.ts'

const NOW = instant(1_800_000_000_000)
const POLICY: Veil = { isOn: true, lockMinutes: 10 }
const SEEN = { isHidden: false, isLocked: false }

/** What happens, each so long after the one before. */
type Story = readonly (readonly [wait: number, event: PageEvent | PageEvent['kind']])[]

const eventOf = (event: Story[number][1], now: Instant): PageEvent =>
  typeof event !== 'string'
    ? event
    : event === 'touched-elsewhere'
      ? { kind: event, at: now }
      : event === 'stands'
        ? { kind: event, standing: 'plain' }
        : { kind: event }

function live(story: Story, how: { policy?: Veil; from?: typeof SEEN; standing?: Standing } = {}) {
  const begin = { ...pageOf(how.policy ?? POLICY, how.from ?? SEEN, NOW), standing: how.standing ?? 'plain' } as Page
  let now = NOW
  let state = begin
  const effects: Effect[] = []
  for (const [wait, event] of story) {
    now = after(now, wait)
    const stepped = step(state, eventOf(event, now), now)
    state = stepped.state
    effects.push(...stepped.effects)
  }
  return { state, effects, kinds: effects.map(({ kind }) => kind), now }
}

const STANDINGS = ['plain', 'asking', 'door', 'call'] as const

test.each(STANDINGS)('[VE1] out of sight it is covered at once, and one tap opens it: %s', standing => {
  const hidden = live([[SECOND, 'hidden']], { standing })
  expect(hidden.state.cover).toBe('veil')
  expect(
    live(
      [
        [SECOND, 'hidden'],
        [SECOND, 'shown'],
        [0, 'focused'],
        [0, 'touched'],
      ],
      { standing },
    ).state.cover,
  ).toBe('veil')
  expect(
    live(
      [
        [SECOND, 'hidden'],
        [SECOND, 'shown'],
        [0, 'opened'],
      ],
      { standing },
    ).state.cover,
  ).toBe('none')
})

test('[VE1] a page that is opened out of sight begins covered', () => {
  expect(pageOf(POLICY, { isHidden: true, isLocked: false }, NOW).cover).toBe('veil')
})

test.each([
  ['plain', 'veil'],
  ['door', 'veil'],
  ['asking', 'none'],
  ['call', 'none'],
] as const)('[VE2] without the focus for three seconds and in sight, %s: %s', (standing, cover) => {
  const blurred: Story = [[SECOND, 'blurred']]
  expect(live([...blurred, [GRACE - 1, 'tick']], { standing }).state.cover).toBe('none')
  expect(live([...blurred, [GRACE, 'tick']], { standing }).state.cover).toBe(cover)
  expect(live([...blurred, [SECOND, 'focused'], [GRACE, 'tick']], { standing }).state.cover).toBe('none')
})

test('[VE2] it looks again when that is so far, and not later', () => {
  const { effects, now } = live([[SECOND, 'blurred']])
  expect(effects.at(-1)).toEqual({ kind: 'look-again', at: after(now, GRACE) })
})

test('[VE3] left alone it says so a minute before, and locks; each says when to look again', () => {
  const begun = live([[0, 'tick']])
  expect(begun.effects).toEqual([{ kind: 'look-again', at: after(NOW, 9 * MINUTE) }])
  const warned = live([[9 * MINUTE, 'tick']])
  expect(warned.state.cover).toBe('warning')
  expect(warned.effects).toEqual([{ kind: 'look-again', at: after(NOW, 10 * MINUTE) }])
  const locked = live([
    [9 * MINUTE, 'tick'],
    [MINUTE, 'tick'],
  ])
  expect(locked.state.cover).toBe('lock')
  expect(locked.kinds).toEqual(['look-again', 'keep-lock'])
})

test('[VE3] under a cover nothing but the tap that opens it counts as a touch', () => {
  const hidden: Story = [
    [SECOND, 'hidden'],
    [8 * MINUTE, 'touched'],
    [2 * MINUTE, 'touched'],
  ]
  expect(live(hidden).state.cover).toBe('lock')
  expect(
    live([
      [9 * MINUTE, 'tick'],
      [30 * SECOND, 'touched'],
      [30 * SECOND, 'tick'],
    ]).state.cover,
  ).toBe('lock')
  expect(
    live([
      [9 * MINUTE, 'tick'],
      [30 * SECOND, 'opened'],
      [8 * MINUTE, 'tick'],
    ]).state.cover,
  ).toBe('none')
})

test('[VE3] a device that slept does not begin with a touch', () => {
  expect(live([[11 * MINUTE, 'touched']]).state.cover).toBe('lock')
  expect(live([[11 * MINUTE, 'opened']]).state.cover).toBe('lock')
})

test.each(['door', 'call'] as const)(
  '[VE4] it does not lock while it is held open, and tells the others: %s',
  standing => {
    const quiet: Story = Array.from({ length: 300 }, () => [TELL_EVERY, 'tick'] as const)
    const { state, kinds } = live(quiet, { standing })
    expect(state.cover).toBe('none')
    expect(kinds.filter(kind => kind === 'tell').length).toBe(300)
    expect(live([[45 * MINUTE, 'tick']], { standing }).state.cover).toBe('none')
    expect(live([[MINUTE, 'locked']], { standing }).state.cover).toBe('none')
    const left = live(
      [
        [45 * MINUTE, { kind: 'stands', standing: 'plain' }],
        [8 * MINUTE, 'tick'],
      ],
      { standing },
    )
    expect(left.state.cover).toBe('none')
  },
)

test('[VE5] it does not lock while another page of the same browser is used, and locks with it', () => {
  const other: Story = [
    [5 * MINUTE, 'touched-elsewhere'],
    [8 * MINUTE, 'tick'],
  ]
  expect(live(other).state.cover).toBe('none')
  expect(live([...other, [MINUTE, 'tick']]).state.cover).toBe('warning')
  expect(
    live([
      [9 * MINUTE, 'tick'],
      [SECOND, 'touched-elsewhere'],
    ]).state.cover,
  ).toBe('veil')
  // Told late: the page slept while the other was used.
  const late = live([
    [20 * MINUTE, { kind: 'touched-elsewhere', at: after(NOW, 15 * MINUTE) }],
    [0, 'shown'],
  ])
  expect(late.state.cover).toBe('none')
  const locked = live([[MINUTE, 'locked']])
  expect([locked.state.cover, locked.kinds]).toEqual(['lock', []])
})

test('[VE6] a lock opens by the link and by nothing else, whatever happens', () => {
  const kinds = [
    'hidden',
    'shown',
    'blurred',
    'focused',
    'touched',
    'touched-elsewhere',
    'tick',
    'opened',
    'locked',
  ] as const
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20 * MINUTE), fc.constantFrom(...kinds))), story => {
      const from = { isHidden: false, isLocked: true }
      expect(live(story, { from }).state.cover).toBe('lock')
      expect(live([...story, [0, 'unlocked']], { from }).state.cover).toBe('none')
    }),
  )
})

test('[VE7] what is switched off does not happen', () => {
  const uncovered: Story = [
    [SECOND, 'hidden'],
    [GRACE, 'blurred'],
    [GRACE, 'tick'],
  ]
  expect(live(uncovered, { policy: { isOn: false, lockMinutes: 10 } }).state.cover).toBe('none')
  const never = live([[500 * MINUTE, 'tick']], { policy: { isOn: true, lockMinutes: null } })
  expect([never.state.cover, never.kinds]).toEqual(['none', []])
})
