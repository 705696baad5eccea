/** Turns what many runs of one scenario came to into figures beside the baseline's. */
import { type Bound, type Scenario, WHEN_IT_COUNTS } from '@holdfast/e2e/lab'
import { figure, median, percentile, type Figure } from '../figure.ts'
import type { Outcome } from './measure.ts'

/** What both came to in the runs of one scenario; the baseline is empty when ours was measured alone. */
export type Runs = { readonly ours: readonly Outcome[]; readonly plain: readonly Outcome[] }

type Question = {
  readonly says: string
  readonly bound: Bound | null
  readonly of: (outcome: Outcome) => number | null
  /** Has the baseline an answer to this at all? */
  readonly isAsked: 'of both' | 'of ours'
}

/**
 * The figures of one scenario. What did not come within `patience` milliseconds counts as `patience`: a median of that
 * value reads "never in the time given", and a ratio to it is the least that it can be.
 */
export function report(scenario: Scenario, { ours, plain }: Runs, patience: number): readonly Figure[] {
  const counts = WHEN_IT_COUNTS[scenario.trouble.kind]
  const questions: readonly Question[] = [
    { says: `${counts} to sound both ways`, bound: scenario.audioBack, of: run => run.audioBack, isAsked: 'of both' },
    {
      says: 'new address offered to sound both ways',
      bound: scenario.audioAfterOffer,
      of: afterOffer,
      isAsked: 'of both',
    },
    { says: 'sound to picture', bound: scenario.videoAfterAudio, of: run => run.videoAfterAudio, isAsked: 'of both' },
    { says: 'longest silence', bound: scenario.silence, of: run => run.silence, isAsked: 'of both' },
    { says: 'loss to words about it', bound: scenario.stallShown, of: run => run.stallShown, isAsked: 'of ours' },
    { says: `${counts} to the room's link`, bound: scenario.linkBack, of: run => run.linkBack, isAsked: 'of ours' },
    { says: 'link back to both lines shown', bound: scenario.textBack, of: run => run.textBack, isAsked: 'of ours' },
  ]
  const timed = questions.flatMap(({ says, bound, of, isAsked }) => {
    if (bound === null) return []
    const [own, theirs] = [ours, plain].map(runs => runs.map(run => of(run) ?? patience))
    return ([50, 95] as const).map(p =>
      figure(
        {
          name: `${scenario.name}: ${says}, p${p} of ${ours.length}`,
          value: percentile(own ?? [], p),
          unit: 'ms',
          ...(isAsked === 'of both' && plain.length > 0
            ? { peer: 'plain PeerJS', peerValue: percentile(theirs ?? [], p) }
            : {}),
        },
        { kind: 'value-at-most', bound: p === 50 ? bound.p50 : bound.p95 },
      ),
    )
  })
  const floor = scenario.audioAfterOffer === null ? [] : [offered(scenario, [...ours, ...plain])]
  return scenario.audioBack === null ? timed : [...timed, ...floor, returned(scenario, { ours, plain }, patience)]
}

/** What never came has no answer, whatever the browser offered. */
const afterOffer = ({ audioBack, offered: at }: Outcome): number | null =>
  audioBack === null || at === null ? null : audioBack - at

/** The browser's own part, which no code in a page can shorten. */
function offered({ name }: Scenario, runs: readonly Outcome[]): Figure {
  const value = median(runs.flatMap(run => run.offered ?? []))
  return figure(
    { name: `${name}: address changed to the browser offering it, p50 of ${runs.length}`, value, unit: 'ms' },
    { kind: 'none' },
  )
}

function returned(scenario: Scenario, { ours, plain }: Runs, patience: number): Figure {
  const share = (runs: readonly Outcome[]): number =>
    (100 * runs.filter(run => run.audioBack !== null && run.videoAfterAudio !== null).length) / runs.length
  return figure(
    {
      name: `${scenario.name}: back within ${patience / 1000} s`,
      value: share(ours),
      unit: '% of runs',
      ...(plain.length > 0 ? { peer: 'plain PeerJS', peerValue: share(plain) } : {}),
    },
    { kind: 'value-at-least', bound: 100 },
  )
}
