// Distributions and their inverses: stdlib’s functions under our names, so that its types meet ours in one place.
import gammaIncomplete from '@stdlib/math-base-special-gammainc'
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile'
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile'

/** The share of a standard normal distribution at or below `z`. */
export const normalCdf = (z: number): number => normalCdfOf(z, 0, 1)

/** The point of a standard normal distribution below which the share `p` lies. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1)

/** 97.5% of a standard normal: what makes 95% of two sides. */
export const Z95 = normalQuantile(0.975)

/** The two-sided p value of a standard normal `z`; taken from the far tail, so that small ones keep their digits. */
export const normalTwoSided = (z: number): number => 2 * normalCdf(-Math.abs(z))

/** The point of Student’s t with `df` degrees of freedom below which the share `p` lies. */
export const tQuantile = (p: number, df: number): number => tQuantileOf(p, df)

/** The two-sided p value of a `t` with `df` degrees of freedom. */
export const tTwoSided = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df)

/** The chance that a chi-square with `df` degrees of freedom lies above `x`: the upper incomplete gamma function itself, since 1 less the lower one has no digits left far out. */
export const chiSquareAbove = (x: number, df: number): number =>
  x <= 0 ? 1 : gammaIncomplete(x / 2, df / 2, true, true)

/** The chance that an F with `df1` and `df2` degrees of freedom lies above `x`: the lower tail of its reciprocal. */
export const fAbove = (x: number, df1: number, df2: number): number => (x <= 0 ? 1 : fCdf(1 / x, df2, df1))

/** The point of an F distribution below which the share `p` lies. */
export const fQuantile = (p: number, df1: number, df2: number): number => fQuantileOf(p, df1, df2)

/** The point of a beta distribution below which the share `p` lies. */
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b)
