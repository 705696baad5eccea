/** Tests of what the command line brings along before a command runs. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SCREEN_COMMANDS } from './screen.ts'

/** Every package that a file needs before anything runs, by way of all files that it imports. */
async function neededBy(file: string, seen: Set<string>): Promise<Set<string>> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = await readFile(file, 'utf8')
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm))
    if (from.startsWith('.')) await neededBy(join(dirname(file), from), seen)
    else seen.add(from)
  return seen
}

test('statistics and the database are fetched only when a command asks for them', async () => {
  const needed = await neededBy(fileURLToPath(new URL('../bin.ts', import.meta.url)), new Set())
  expect(needed).toContain('@holdfast/risk-screening')
  expect(needed).not.toContain('@holdfast/psychometrics')
  expect(needed).not.toContain('@holdfast/db')
})

test('every option that a command’s usage shows is one that it takes, and the other way round', () => {
  for (const { name, usage, options } of SCREEN_COMMANDS) {
    const shown = new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option))
    expect([name, [...shown].toSorted()]).toEqual([name, options.toSorted()])
  }
})
