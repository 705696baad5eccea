/** Tests of the background's rules: what may leave, when it is too slow, and what can be done then. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  letsOf,
  offersOf,
  stepBackground,
  type Background,
  type BackgroundEvent,
  type Second,
  type WhyFailed,
} from './background.ts'
import { BACKGROUND_KINDS, readChoice, writeChoice, type Choice } from './choice.ts'

const BLUR: Choice = { kind: 'blur', size: 'whole' }
const OFF = { status: 'off' } as Background
const second = (frames: number, busy: number): BackgroundEvent => ({
  kind: 'second',
  second: { frames, busy, span: 1000 },
})
const after = (...events: readonly BackgroundEvent[]): Background => events.reduce(stepBackground, OFF)
const times = (count: number, event: BackgroundEvent): readonly BackgroundEvent[] => Array(count).fill(event)
const ON: readonly BackgroundEvent[] = [{ kind: 'asked', choice: BLUR }, { kind: 'showed' }]
const SLOW = second(15, 0.95)

const choices = fc.record({
  kind: fc.constantFrom(...BACKGROUND_KINDS),
  size: fc.constantFrom<Choice['size']>('whole', 'small'),
})
const events: fc.Arbitrary<BackgroundEvent> = fc.oneof(
  fc.record({ kind: fc.constant('asked' as const), choice: fc.option(choices) }),
  fc.constantFrom<BackgroundEvent>({ kind: 'opened' }, { kind: 'showed' }, { kind: 'went-on' }),
  fc.record({
    kind: fc.constant('second' as const),
    second: fc.record<Second>({
      frames: fc.nat(40),
      busy: fc.double({ min: 0, max: 1, noNaN: true }),
      span: fc.integer({ min: 900, max: 1500 }),
    }),
  }),
  fc.record({
    kind: fc.constant('failed' as const),
    why: fc.constantFrom<WhyFailed>('not-supported', 'not-loaded', 'broke', 'stalled'),
  }),
)

describe('what may leave', () => {
  test('[BG1] whatever happens, who asked for a cover is shown with it or not at all until they ask for none', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), all => {
        let asked: Choice | null = null
        let now: Background = OFF
        for (const event of all) {
          now = stepBackground(now, event)
          if (event.kind === 'asked') asked = event.choice
          expect(letsOf(now) === 'as-it-is').toBe(asked === null)
        }
      }),
    )
  })

  test('[BG1] it is dark until the first covered picture, and dark again when another camera comes', () => {
    expect(letsOf(after({ kind: 'asked', choice: BLUR }))).toBe('dark')
    expect(letsOf(after(...ON))).toBe('covered')
    expect(letsOf(after(...ON, { kind: 'opened' }))).toBe('dark')
    expect(letsOf(after(...ON, { kind: 'opened' }, { kind: 'showed' }))).toBe('covered')
  })

  test('[BG1] another cover over a covered picture holds at once; over a failure it is made ready first', () => {
    const wall: BackgroundEvent = { kind: 'asked', choice: { kind: 'wall', size: 'whole' } }
    expect(after(...ON, wall)).toMatchObject({ status: 'on', choice: { kind: 'wall' } })
    expect(after(...ON, { kind: 'failed', why: 'broke' }, wall).status).toBe('loading')
  })

  test.each([
    ['broke', ['again', 'camera-off', 'as-it-is']],
    ['not-loaded', ['again', 'camera-off', 'as-it-is']],
    ['stalled', ['again', 'camera-off', 'as-it-is']],
    ['not-supported', ['camera-off', 'as-it-is']],
  ] as const)('[BG3] when it %s, the picture is dark and the person decides', (why, offers) => {
    const failed = after(...ON, { kind: 'failed', why }, { kind: 'opened' }, { kind: 'showed' })
    expect(letsOf(failed)).toBe('dark')
    expect(offersOf(failed)).toEqual(offers)
  })
})

describe('too slow', () => {
  const warm = [...ON, ...times(2, second(30, 0.2))]

  test.each([
    ['four slow seconds', times(4, SLOW), 'too-slow'],
    ['three slow seconds', times(3, SLOW), 'on'],
    ['one of four that was not held up', [SLOW, SLOW, second(15, 0.7), SLOW], 'on'],
    ['a camera that gives fifteen', times(8, second(15, 0.4)), 'on'],
    ['enough, however busy', times(8, second(24, 1)), 'on'],
    ['just not enough', times(4, second(23, 0.9)), 'too-slow'],
  ] as const)('[BG4] %s', (_, seconds, status) => {
    expect(after(...warm, ...seconds).status).toBe(status)
  })

  test('[BG4] the first two seconds tell nothing', () => {
    expect(after(...ON, ...times(5, SLOW)).status).toBe('on')
    expect(after(...ON, ...times(6, SLOW)).status).toBe('too-slow')
  })

  test('[BG4] it says how many, keeps the cover, and offers less work, going on, and no camera', () => {
    const slow = after(...warm, ...times(4, second(12, 1)))
    expect(slow).toMatchObject({ status: 'too-slow', fps: 12 })
    expect(letsOf(slow)).toBe('covered')
    expect(offersOf(slow)).toEqual(['small', 'wall', 'go-on', 'camera-off'])
    const least = after({ kind: 'asked', choice: { kind: 'wall', size: 'small' } }, { kind: 'showed' })
    expect(offersOf([...times(6, SLOW)].reduce(stepBackground, least))).toEqual(['go-on', 'camera-off'])
  })

  test('[BG4] good again is good, and who goes on with it slow is not asked again until they choose anew', () => {
    const slow = after(...warm, ...times(4, SLOW))
    expect(times(4, second(30, 0.5)).reduce(stepBackground, slow).status).toBe('on')
    const gone = stepBackground(slow, { kind: 'went-on' })
    expect(times(20, SLOW).reduce(stepBackground, gone).status).toBe('on')
    const anew = stepBackground(gone, { kind: 'asked', choice: BLUR })
    expect(times(6, SLOW).reduce(stepBackground, anew).status).toBe('too-slow')
  })

  test('[BG5] four seconds without any picture are a failure, also for who went on with it slow', () => {
    expect(after(...warm, ...times(3, second(0, 0))).status).toBe('on')
    expect(after(...warm, ...times(4, second(0, 0)))).toMatchObject({ status: 'failed', why: 'stalled' })
    const gone = stepBackground(after(...warm, ...times(4, SLOW)), { kind: 'went-on' })
    expect(times(6, second(0, 1)).reduce(stepBackground, gone)).toMatchObject({ status: 'failed', why: 'stalled' })
  })
})

describe('the choice', () => {
  test('[BG8] every choice is read as it was written, and what cannot be read is a blur', () => {
    fc.assert(
      fc.property(choices, choice => {
        expect(readChoice(writeChoice(choice))).toEqual(choice)
      }),
    )
    fc.assert(
      fc.property(fc.string(), text => {
        expect(BACKGROUND_KINDS).toContain(readChoice(text)?.kind)
      }),
    )
    expect(readChoice('beach <script>')).toEqual(BLUR)
    expect(readChoice('')).toEqual(BLUR)
    expect(readChoice(null)).toBeNull()
  })
})
