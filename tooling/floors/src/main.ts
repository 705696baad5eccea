// Entry: draws the floors, says what is not as planned, and ends with 1 if there is anything.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from './checks/all.ts'
import { picture } from './picture.ts'
import { readTree } from './read.ts'

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'))
const tree = readTree(root)
const findings = check(tree)

console.log(picture(tree))
console.log('(* a shell: it touches the world; all other packages are pure)')
for (const { check: name, path, line, says } of findings) {
  console.error(`${name}: ${path}${line === undefined ? '' : `:${line}`}  ${says}`)
}
console.log(
  findings.length === 0 ? `floors: ${tree.files.size} files, all in order` : `floors: ${findings.length} findings`,
)
process.exitCode = findings.length === 0 ? 0 : 1
