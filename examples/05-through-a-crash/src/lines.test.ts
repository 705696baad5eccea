/** The promise in the example's first sentence: under 80 lines of application code. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Lines that are neither empty nor a comment of their own. */
const linesIn = (file: string): number =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => !/^\s*($|\/\/|\/\*\*.*\*\/$)/.test(line)).length

test('[EX6] server and page together have less than 80 lines, no longer than elsewhere in the house', () => {
  expect(linesIn('server.ts') + linesIn('page.ts')).toBeLessThan(80)
  // A count of lines means nothing when they can be of any length.
  for (const file of ['server.ts', 'page.ts'])
    for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
      expect(line.length).toBeLessThanOrEqual(120)
})
