// Prints what each workspace's tests came to, and as the very last line the sum: `N passed, N failed`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tally, type Workspace } from './tally.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** The text of a file, or nothing when it is not there. */
const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** Every folder below one that has a package.json with a test script. */
function workspaces(): readonly Workspace[] {
  const inside = ['packages', 'apps', 'examples', 'tooling'].flatMap(folder =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map(name => join(folder, name)) : [],
  )
  return [...inside, 'bench', 'e2e']
    .filter(folder => folder !== join('tooling', 'template'))
    .flatMap(folder => {
      const manifest = textOf(join(root, folder, 'package.json'))
      if (manifest === undefined || !/"test":/.test(manifest)) return []
      return [{ folder, report: textOf(join(root, folder, '.reports', 'vitest.json')) }]
    })
}

const result = tally(workspaces(), process.argv.slice(2))
for (const line of result.lines) console.log(line)
process.exitCode = result.failed === 0 ? 0 : 1
