/** One trouble and what came of it: how soon sound and picture were back on both sides, and what was said meanwhile. */
import {
  backAt,
  type Lab,
  longestGap,
  now,
  type PageLog,
  readLog,
  type Scenario,
  STEADY_PICTURE,
  STEADY_SOUND,
} from '@holdfast/e2e/lab'
import { PEOPLE, type Side, type Who } from './side.ts'
import { bring, type Passed } from './trouble.ts'

/** What one trouble came to, in milliseconds; null for what did not happen in the time given. */
export type Outcome = {
  readonly stallShown: number | null
  readonly audioBack: number | null
  /** From the change of address until the browser offered the new one; no way back over it can be sooner. */
  readonly offered: number | null
  readonly videoAfterAudio: number | null
  /** The longest silence on either side, from the trouble's beginning to the end of the look. */
  readonly silence: number
  readonly linkBack: number | null
  /** From the link's return until the later of two lines, one of each side said in the trouble, is shown on the other's page. */
  readonly textBack: number | null
}

/** Between two looks at the pages, in milliseconds. */
const LOOK_EVERY = 150
/** How long after a trouble without silence is still listened. */
const LISTEN = 3000

/** Waits until sound and picture flow on both pages; the answer tells whether they do within `patience` milliseconds. */
export async function flows(side: Side, from: number, patience: number): Promise<boolean> {
  const { audio, video } = await wayBack(side, from, now() + patience)
  return audio !== null && video !== null
}

/** Brings the trouble, waits for the way back (at most `patience` milliseconds), and reads what the pages saw. */
export async function measure(side: Side, lab: Lab<Who>, scenario: Scenario, patience: number): Promise<Outcome> {
  const texts = { a: `of a, ${now()}`, b: `of b, ${now()}` }
  const meanwhile = async (): Promise<void> => {
    if (scenario.textBack && side.write) for (const who of PEOPLE) await side.write(who, texts[who])
  }
  const passed = await bring(scenario.trouble, side, { lab, meanwhile })
  const back = await wayBack(side, passed.look, passed.counts + patience)
  if (scenario.linkBack || scenario.textBack) await until(now() + LISTEN)
  const end = now()
  const logs = await Promise.all(PEOPLE.map(who => readLog(side.page(who), passed.began)))
  const linked = logs[0]?.linked.find(moment => moment >= passed.look) ?? null
  const shown = PEOPLE.map((who, n) => logs[1 - n]?.lines.find(({ text }) => text === texts[who])?.at ?? null)
  return {
    stallShown: stallOf(side, logs, passed),
    audioBack: since(passed.counts, back.audio),
    offered: since(passed.counts, passed.offered),
    videoAfterAudio: back.lag,
    silence: Math.max(...logs.map(({ heard }) => longestGap(heard, passed.began, end))),
    linkBack: since(passed.counts, linked),
    textBack: since(linked, slowest(shown)),
  }
}

type Back = { readonly audio: number | null; readonly video: number | null; readonly lag: number | null }

async function wayBack(side: Side, from: number, deadline: number): Promise<Back> {
  for (;;) {
    const logs = await Promise.all(PEOPLE.map(who => readLog(side.page(who), from)))
    const audio = logs.map(({ heard }) => backAt(heard, from, STEADY_SOUND))
    const video = logs.map(({ seen }) => backAt(seen, from, STEADY_PICTURE))
    if (![...audio, ...video].includes(null) || now() > deadline) {
      const lags = audio.map((at, n) => since(at, video[n] ?? null))
      return { audio: slowest(audio), video: slowest(video), lag: slowest(lags.map(lag => lag && Math.max(0, lag))) }
    }
    await until(now() + LOOK_EVERY)
  }
}

/** When the one whom nothing befell was first told that the other is lost. */
function stallOf({ well }: Side, logs: readonly PageLog[], { began }: Passed): number | null {
  return since(began, logs[PEOPLE.indexOf('b')]?.said.find(({ what }) => what !== well)?.at ?? null)
}

const since = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from

const slowest = (moments: readonly (number | null)[]): number | null =>
  moments.reduce<number | null>((worst, one) => (worst === null || one === null ? null : Math.max(worst, one)), 0)

const until = (moment: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, Math.max(0, moment - now())))
