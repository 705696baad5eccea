// Copies the template to packages/NAME and writes the name and the purpose into it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What to make: a name in kebab-case and one sentence on what it is for. */
export type Wish = { readonly name: string; readonly description: string }

/** The files that were made, from the root; or why none was. */
export type Answer =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly why: 'bad-name' | 'no-description' | 'already-there' }

/** Makes the package below `root`, from the template that lies there. */
export function makePackage(root: string, { name, description }: Wish): Answer {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return { ok: false, why: 'bad-name' }
  if (description.trim() === '') return { ok: false, why: 'no-description' }
  const target = join('packages', name)
  if (existsSync(join(root, target))) return { ok: false, why: 'already-there' }
  const template = join(root, 'tooling', 'template')
  const files = filesBelow(template).map(file => {
    const text = readFileSync(join(template, file), 'utf8')
    const safe = file.endsWith('.json') ? JSON.stringify(description).slice(1, -1) : description
    const made = join(target, file)
    mkdirSync(dirname(join(root, made)), { recursive: true })
    // A function as replacement: the sentence is taken as it is, `$&` included.
    writeFileSync(
      join(root, made),
      text.replaceAll('DESCRIPTION', () => safe).replaceAll('NAME', () => name),
    )
    return made
  })
  return { ok: true, files }
}

const SKIP = new Set(['node_modules', 'dist', '.turbo', '.reports'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (SKIP.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(join(folder, entry.name)).map(file => join(entry.name, file)) : [entry.name]
  })
