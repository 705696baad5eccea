/** What a browser fetches on each way through the built app, added up from Vite's manifest. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'

/** Bytes of one kind of file, as they cross the network. */
export type Weight = { readonly brotli: number; readonly gzip: number }

/** A way through the app, and what it weighs beyond the ways it builds on. */
export type Route = {
  readonly name: 'to the door, English' | 'to the door, Spanish' | 'the call with PeerJS, more' | 'the desk, more'
  readonly scripts: Weight
  readonly styles: Weight
  readonly files: ReadonlySet<string>
}

/** Modules whose chunks are fetched for the call: its screen and its engine, and all that the engine asks for later. */
const CALL = ['src/call/call.tsx', 'src/call/engine.ts']

/** The weight of every way through the app that was built into `folder`. */
export async function weigh(folder: string): Promise<readonly Route[]> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const door = filesOf(manifest, ['index.html'])
  const spanish = filesOf(manifest, ['index.html', 'src/ui/words/es.ts'])
  const call = minus(filesOf(manifest, [...CALL, ...laterOf(manifest, 'src/call/engine.ts')]), door)
  const desk = minus(minus(filesOf(manifest, ['src/desk/desk.tsx']), door), call)
  const route = async (name: Route['name'], files: ReadonlySet<string>): Promise<Route> => ({
    name,
    files,
    scripts: await weightOf(folder, files, '.js'),
    styles: await weightOf(folder, files, '.css'),
  })
  return Promise.all([
    route('to the door, English', door),
    route('to the door, Spanish', spanish),
    route('the call with PeerJS, more', call),
    route('the desk, more', desk),
  ])
}

/** Every file that loading some modules makes a browser fetch at once: themselves and what they import. */
function filesOf(manifest: Manifest, modules: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of modules) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`not in the build: ${name}`)
    if (found.has(chunk.file)) continue
    found.add(chunk.file)
    for (const css of chunk.css ?? []) found.add(css)
    filesOf(manifest, chunk.imports ?? [], found)
  }
  return found
}

/** Every module that a module may import later, and what those may, and so on. */
function laterOf(manifest: Manifest, entry: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  const { imports = [], dynamicImports = [] } = manifest[entry] ?? {}
  return [...dynamicImports, ...[...imports, ...dynamicImports].flatMap(name => laterOf(manifest, name, seen))]
}

const minus = (files: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...files].filter(file => !others.has(file)))

async function weightOf(folder: string, files: ReadonlySet<string>, kind: '.js' | '.css'): Promise<Weight> {
  const weight = { brotli: 0, gzip: 0 }
  for (const file of files) {
    if (!file.endsWith(kind)) continue
    const bytes = await readFile(join(folder, file))
    weight.brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    weight.gzip += gzipSync(bytes, { level: 9 }).length
  }
  return weight
}
