// Entry: `pnpm new-package NAME "What it is for."`
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makePackage } from './make.ts'

const WHY = {
  'bad-name': 'Usage: pnpm new-package NAME "What it is for."   NAME in kebab-case, like check-in.',
  'no-description': 'Say in one sentence what it is for: pnpm new-package NAME "What it is for."',
  'already-there': 'A package of this name is already there.',
} as const

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const [name = '', ...words] = process.argv.slice(2)
const answer = makePackage(root, { name, description: words.join(' ') })

if (answer.ok) {
  for (const file of answer.files) console.log(`made ${file}`)
  console.log(`Next: enter it into tooling/floors/src/plan.ts (and, when it is pure, into the purity override of .oxlintrc.json),
then: pnpm install. A new package also asks for an ADR in docs/adr/.`)
} else {
  console.error(WHY[answer.why])
  process.exitCode = 1
}
