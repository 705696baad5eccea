/** Check-in: how long one evaluation of all checks takes, of facts where all is well and of facts where nothing is. */
import { checkIn, type Facts } from '@holdfast/check-in'
import { allIsWell } from '@holdfast/check-in/testing'
import { figure, median, percentile, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'

/** Evaluations in one measured stretch: one alone is below what a clock can tell. */
const STRETCH = 200

/** All figures of the group. One thread. */
export async function* checkInFigures({ quick, onProgress, rounds }: Run): AsyncIterable<Figure> {
  const often = rounds ?? (quick ? 50 : 500)
  const good = allIsWell('patient')
  const spoiled: Facts = { ...good, identity: [], whereabouts: null, roomCheck: null, signatures: [] }
  onProgress('evaluating')
  for (const [name, facts, kind] of [
    ['where all is well', good, 'cleared'],
    ['where nothing is', spoiled, 'held'],
  ] as const) {
    const times = timed(often, facts, kind)
    yield figure(
      { name: `all checks of facts ${name}, p50 of ${often}`, value: median(times), unit: 'ms' },
      { kind: 'value-at-most', bound: 1 },
    )
    yield figure(
      { name: `all checks of facts ${name}, p99 of ${often}`, value: percentile(times, 99), unit: 'ms' },
      { kind: 'value-at-most', bound: 1 },
    )
  }
}

function timed(often: number, facts: Facts, kind: string): number[] {
  const times: number[] = []
  for (let n = -5; n < often; n++) {
    const began = performance.now()
    for (let k = 0; k < STRETCH; k++)
      if (checkIn(facts).kind !== kind) throw new Error('another answer than was asked for')
    if (n >= 0) times.push((performance.now() - began) / STRETCH)
  }
  return times
}
