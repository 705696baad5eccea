/** Everything that can break an hour, in real browsers on real networks: nothing is lost, nothing doubled, the clock is true, nobody is a ghost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BOTH, openHour, pause, type LabHour, type Told, type Who } from './hour.ts'
import { labMissing } from './namespace.ts'
import { lengthOf, silencesIn, within, without, type Stretch } from './moments.ts'
import { now } from './person.ts'
import { readLog, type PageLog } from './watch.ts'

const missing = labMissing()
if (missing) console.log(`Not run: the tests of recovery. ${missing}`)

/** How long after a trouble all must be well again at the very latest, in milliseconds; the bench holds the tighter bounds. */
const PATIENCE = 25_000
/** The clock of the hour may differ by so much from what the pages heard, for each trouble, in milliseconds. */
const CLOCK_ERROR = 1000
/** A gap of sound shorter than this is no loss, in milliseconds. */
const A_BREATH = 300

/** The silences of a page that it saw: longer than a breath, without the stretches in which it did not look. */
const silencesSeen = ({ heard, blind }: PageLog, from: number, to: number): readonly Stretch[] =>
  silencesIn(heard, from, to, A_BREATH).flatMap(silence => {
    const seen = without([silence], blind)
    return lengthOf(seen) > A_BREATH ? seen : []
  })

/** The longest of those since a moment, in milliseconds. */
const longestSeen = (log: PageLog, from: number): number =>
  Math.max(0, ...silencesSeen(log, from, now()).map(({ start, end }) => end - start))

/** The stretches in which a person's page that began at `began`, or the one before it, had not told that it heard the other. */
function untold(told: readonly Told[], began: number, at: number): readonly Stretch[] {
  const last = told.findLast(one => one.at < began)
  return told.flatMap((one, place) => {
    const end = told[place + 1]?.at ?? at
    if (!one.isFlowing) return [{ start: one.at - one.ago, end }]
    return one === last ? [{ start: one.at, end }] : []
  })
}

describe.skipIf(missing !== null)('an hour in the lab', () => {
  let hour: LabHour
  const written: string[] = []
  let count = 0

  beforeAll(async () => {
    hour = await openHour()
    await hour.flowing(now() - 1, PATIENCE)
  }, 120_000)
  afterAll(() => hour?.close(), 60_000)

  const write = async (who: Who): Promise<void> => {
    const text = `${who} line ${++count}`
    written.push(text)
    await hour.write(who, text)
  }

  /** Both people write before it and, where their pages are there, in the middle of it; afterwards all is looked at. */
  async function survive(
    trouble: () => Promise<unknown>,
    { middle = BOTH }: { middle?: readonly Who[] } = {},
  ): Promise<void> {
    for (const who of BOTH) await write(who)
    const began = now()
    const countedBefore = hour.counted()
    const under = trouble()
    await pause(700)
    for (const who of middle) await write(who)
    await under
    const healed = now()
    await hour.flowing(healed, PATIENCE)
    await pause(2500)
    const ended = now()
    for (const who of BOTH) {
      await expect.poll(() => hour.lines(who), { timeout: 10_000, interval: 300 }).toHaveLength(written.length)
    }
    const [a, b] = await Promise.all(BOTH.map(who => hour.lines(who)))
    expect(a).toEqual(b)
    expect([...(a ?? [])].toSorted()).toEqual(written.toSorted())
    for (const who of BOTH) {
      expect(await hour.page(who).locator('.face').first().getAttribute('data-phase')).toBe('flowing')
      // A call that another took the place of lingers for a second; after that there is one with each other person.
      await expect.poll(async () => (await readLog(hour.page(who), ended)).calls, { timeout: 5000 }).toBe(1)
    }
    // Whoever is back first is told a clock that does not count yet what only both can prove; the other may be one try behind.
    await expect
      .poll(async () => Math.abs(await clockError(began, countedBefore)), { timeout: 10_000, interval: 300 })
      .toBeLessThan(CLOCK_ERROR)
    console.log(`the clock is wrong by ${Math.round(await clockError(began, countedBefore))} ms`)
  }

  /**
   * By how much the clock is wrong now, in milliseconds: less than zero where it counted too little. It may count while sound came
   * in on both pages, and must where both told so as well: a call that is only being made proves nothing, nor does a page that is
   * gone after its last word. What a page that was too busy to look did not see may have been sound or not. A page knows what the
   * one before it heard, unless its browser was killed.
   */
  async function clockError(since: number, countedBefore: number): Promise<number> {
    const [at, counted] = [now(), hour.counted() - countedBefore]
    const silent: Stretch[] = []
    const unproven: Stretch[] = []
    for (const who of BOTH) {
      const log = await readLog(hour.page(who), since)
      silent.push(...silencesSeen(log, since, at))
      unproven.push(...silencesIn(log.heard, since, at, A_BREATH), ...untold(hour.told(who), log.began, at))
    }
    const length = (stretches: readonly Stretch[]): number => at - since - lengthOf(within(stretches, since, at))
    const [most, least] = [length(silent), length(unproven)]
    return counted > most ? counted - most : Math.min(0, counted - least)
  }

  const cut = (how: 'cutAll' | 'cutMedia' | 'cutSignalling', seconds: number) => async (): Promise<void> => {
    const person = await hour.person('a')
    await person[how]()
    await pause(seconds * 1000)
    await person.heal()
  }

  for (const seconds of [3, 12, 20, 60]) {
    test(`[RV1] everything is lost for ${seconds} s`, () => survive(cut('cutAll', seconds)), 180_000)
    test(`[RV2] sound and picture are lost for ${seconds} s`, () => survive(cut('cutMedia', seconds)), 180_000)
    test(`[RV3] the way to the server is lost for ${seconds} s, and nobody hears a thing of it`, async () => {
      const began = now()
      await survive(cut('cutSignalling', seconds))
      const logs = await Promise.all(BOTH.map(who => readLog(hour.page(who), began)))
      for (const log of logs) expect(longestSeen(log, began)).toBeLessThan(500)
    }, 180_000)
  }

  test(
    '[RV4] a tab is loaded anew',
    () =>
      survive(async () => void (await hour.page('a').reload({ waitUntil: 'commit' })), {
        middle: ['b'],
      }),
    120_000,
  )

  test(
    '[RV5] a tab is closed and opened again',
    () =>
      survive(
        async () => {
          await hour.page('a').close()
          await pause(3000)
          await hour.reopen('a')
        },
        { middle: ['b'] },
      ),
    120_000,
  )

  test('[RV6] the server is killed and comes back', () => survive(() => hour.restartServer(3000)), 120_000)

  test(
    '[RV7] the address of one side changes',
    () => survive(async () => (await hour.person('a')).moveAddress()),
    120_000,
  )

  test(
    '[RV8] a page freezes and wakes',
    () =>
      survive(
        async () => {
          const person = await hour.person('a')
          await person.freeze()
          await pause(20_000)
          await person.thaw()
        },
        { middle: ['b'] },
      ),
    120_000,
  )

  test(
    '[RV9] a browser is killed and opened again',
    () =>
      survive(
        async () => {
          const person = await hour.person('a')
          await person.kill9()
          await pause(2000)
          await person.relaunch()
          await hour.reopen('a')
        },
        { middle: ['b'] },
      ),
    180_000,
  )

  test(
    '[RV10] both sides at once',
    () =>
      survive(async () => {
        const people = await Promise.all(BOTH.map(who => hour.person(who)))
        await Promise.all(people.map(person => person.cutAll()))
        await pause(20_000)
        await Promise.all(people.map(person => person.heal()))
      }),
    180_000,
  )

  test('[RV11] the camera is pulled out: sound goes on, it is said in words, and the picture is back with the camera', async () => {
    const began = now()
    const saidByB = hour.page('b').locator('.face-say')
    await survive(async () => {
      await hour.page('a').evaluate(pullOutCamera)
      await expect.poll(() => saidByB.count(), { timeout: 5000 }).toBeGreaterThan(0)
      await pause(2000)
      expect(await saidByB.count()).toBeGreaterThan(0)
      await hour.page('a').evaluate(plugInCamera)
    })
    await expect.poll(() => saidByB.count(), { timeout: 5000 }).toBe(0)
    expect(longestSeen(await readLog(hour.page('b'), began), began)).toBeLessThan(700)
  }, 120_000)

  test('[RV12] no page had a script error', () => {
    expect(hour.errors).toEqual([])
  })
})

/** Runs in the page: its camera ends, and there is none until it is plugged in again. The microphone stays. */
function pullOutCamera(): void {
  const own = document.querySelector<HTMLVideoElement>('.own video')?.srcObject
  if (!(own instanceof MediaStream)) throw new Error('no own picture')
  const { mediaDevices } = navigator
  // On the object itself; what stands on its prototype comes back when this is taken away.
  Object.defineProperty(mediaDevices, 'getUserMedia', {
    configurable: true,
    value: (wish: MediaStreamConstraints = {}) =>
      wish.video
        ? Promise.reject(new DOMException('', 'NotFoundError'))
        : MediaDevices.prototype.getUserMedia.call(mediaDevices, wish),
  })
  for (const track of own.getVideoTracks()) {
    track.stop()
    track.dispatchEvent(new Event('ended'))
  }
  mediaDevices.dispatchEvent(new Event('devicechange'))
}

/** Runs in the page: the camera is there again. */
function plugInCamera(): void {
  Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia')
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
}
