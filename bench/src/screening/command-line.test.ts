/** Tests of reading how much memory a command took: what could not be read is no figure. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { known, peakIn } from './command-line.ts'

test('the most memory is read as Linux says it of a process', async () => {
  expect(peakIn('Name:\tnode\nVmHWM:\t  204800 kB\nVmRSS:\t  1024 kB\n')).toBe(200)
  expect(peakIn(await readFile('/proc/self/status', 'utf8'))).toBeGreaterThan(10)
})

test('where it says nothing of it there is no figure, and never one of nought', () => {
  expect(peakIn('Name:\tnode\nState:\tZ (zombie)\n')).toBeNull()
  expect(() => known(0)).toThrow(/could not be read/)
  expect(known(1)).toBe(1)
})
