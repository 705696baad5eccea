/** What the tests of studies share: tables and figures that were made elsewhere, and how near two figures have to be. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const fixtures = new URL('../../../../packages/psychometrics/fixtures/', import.meta.url)

/** The path of a table that others analysed. */
export const tableFile = (name: string): string => fileURLToPath(new URL(`data/${name}`, fixtures))

/** The figures that they came to. */
export const figuresOf = async (name: string) => JSON.parse(await readFile(new URL(`refs/${name}`, fixtures), 'utf8'))

/** A figure that is the same to nine decimals; null stays null. */
export const near = (x: number | null): unknown => (x === null ? null : expect.closeTo(x, 9))

/** An interval whose ends are the same. */
export const nearSpan = ({ lower, upper }: { readonly lower: number; readonly upper: number }) => ({
  lower: near(lower),
  upper: near(upper),
})
