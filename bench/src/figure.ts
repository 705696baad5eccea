/** One measured figure beside its peer or limit, and whether it holds its target. */

/** One figure as it is printed: `ratio` is value / peerValue. A figure without a peer has null there. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer: string | null
  readonly peerValue: number | null
  readonly ratio: number | null
  readonly target: string
  readonly ok: boolean
}

/** What a figure must hold: a bound on the value itself or on its ratio to the peer; `none` for a figure that only informs. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'value-at-most' | 'value-at-least' | 'ratio-at-most' | 'ratio-at-least'; readonly bound: number }

/** What was measured. */
export type Measured = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: string
  readonly peerValue?: number
}

/** A figure from what was measured and the target that it must hold. */
export function figure({ name, value, unit, peer, peerValue }: Measured, target: Target): Figure {
  const ratio = peerValue === undefined || peerValue === 0 ? null : rounded(value / peerValue)
  return {
    name,
    value: rounded(value),
    unit,
    peer: peer ?? null,
    peerValue: peerValue === undefined ? null : rounded(peerValue),
    ratio,
    target: target.kind === 'none' ? 'informs only' : `${target.kind} ${target.bound}`,
    ok: holds(target, value, ratio),
  }
}

function holds(target: Target, value: number, ratio: number | null): boolean {
  switch (target.kind) {
    case 'none':
      return true
    case 'value-at-most':
      return value <= target.bound
    case 'value-at-least':
      return value >= target.bound
    case 'ratio-at-most':
      return ratio !== null && ratio <= target.bound
    case 'ratio-at-least':
      return ratio !== null && ratio >= target.bound
  }
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** The middle of some numbers; NaN for none. */
export const median = (values: readonly number[]): number => percentile(values, 50)

/** The value below which `p` percent of some numbers lie (nearest rank); NaN for none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN
}
