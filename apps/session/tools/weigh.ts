/** What a browser fetches on each way through the built app, added up from Vite's manifest. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'

/** Bytes of one kind of file, as they cross the network. */
export type Weight = { readonly brotli: number; readonly gzip: number }

/** A way through the app, and what it weighs beyond the ways it builds on. */
export type Route = {
  readonly name:
    | 'to the door, English'
    | 'to the door, Spanish'
    | 'where they are, more'
    | 'the position of a device, more'
    | 'the card at the door, more'
    | 'one of two at the door, more'
    | 'the look around the room, more'
    | 'the questions at the door, more'
    | 'a form of questions, more'
    | 'the agreement, more'
    | 'your agreement, more'
    | 'the call with PeerJS, more'
    | 'the call with PeerJS, Spanish, more'
    | 'after the call stands, more'
    | 'checking a file, more'
    | 'what is kept, more'
    | 'asking about it, more'
    | 'the page of a guardian, more'
    | 'how we see our work, more'
    | 'calls for help, more'
    | 'what was shared, more'
    | 'who holds the hour, more'
    | 'an hour from elsewhere, more'
    | 'how one is known, more'
    | 'what is behind one, more'
    | 'whether it is encrypted, more'
    | 'the desk, more'
  readonly scripts: Weight
  readonly styles: Weight
  readonly files: ReadonlySet<string>
}

/** What must arrive before two people see each other: the call's screen, its engine, and all that the engine asks for later. */
const CALL = ['src/call/call.tsx', 'src/call/engine.ts']

/** What the call's screen fetches once it stands: nothing of it is needed to see each other, all of it when the line breaks. */
const RESERVE = 'src/call/more.ts'

/** Where a way has words of its own and is not named by its language, it is counted in Spanish, which is English and more. */
const wordsOf = (part: string): string => `src/ui/words/es${part}.ts`

/** The weight of every way through the app that was built into `folder`; each file is counted on the first way that needs it. */
export async function weigh(folder: string): Promise<readonly Route[]> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const start = 'index.html'
  const door = filesOf(manifest, [start])
  const spanish = filesOf(manifest, [start, wordsOf('')])
  const place = minus(filesOf(manifest, ['src/prepare/place-chunk.ts', wordsOf('-whereabouts')]), spanish)
  const locate = minus(filesOf(manifest, ['src/prepare/locate-button.tsx', wordsOf('-locate')]), union(spanish, place))
  const card = minus(filesOf(manifest, ['src/card/chunk.ts', wordsOf('-card')]), spanish)
  const alone = minus(filesOf(manifest, ['src/waiting/alone-chunk.tsx', wordsOf('-alone')]), spanish)
  const room = minus(filesOf(manifest, ['src/prepare/room/chunk.ts', wordsOf('-room')]), spanish)
  const questions = minus(filesOf(manifest, ['src/screening/chunk.tsx', wordsOf('-questions')]), spanish)
  const form = minus(filesOf(manifest, ['src/screening/form-chunk.ts', wordsOf('-form')]), union(spanish, questions))
  const agreement = minus(filesOf(manifest, ['src/agreement/chunk.ts', wordsOf('-agreement')]), spanish)
  const own = minus(filesOf(manifest, ['src/agreement/mine-chunk.ts', wordsOf('-mine')]), union(spanish, agreement))
  const calling = filesOf(manifest, [...CALL, ...laterOf(manifest, 'src/call/engine.ts', door)])
  const call = minus(calling, door)
  const callSpanish = minus(new Set([...calling, ...filesOf(manifest, [wordsOf('-call')])]), spanish)
  // The card is counted here once more: at the desk, and after a reload, nobody has fetched it at the door.
  const reserve = minus(filesOf(manifest, [RESERVE, wordsOf('-more'), wordsOf('-card')]), union(spanish, callSpanish))
  const checking = minus(filesOf(manifest, ['src/check/chunk.ts', wordsOf('-check')]), union(spanish, agreement))
  const kept = minus(filesOf(manifest, ['src/confidentiality/chunk.ts', wordsOf('-confidentiality')]), spanish)
  const asking = minus(filesOf(manifest, ['src/inquiry/chunk.ts', wordsOf('-inquiry')]), union(spanish, kept))
  const guardian = minus(
    filesOf(manifest, ['src/guardian/chunk.ts', wordsOf('-guardian')]),
    union(spanish, agreement, own),
  )
  const judgement = minus(filesOf(manifest, ['src/judgement/chunk.ts', wordsOf('-own-judgement')]), spanish)
  const shared = minus(filesOf(manifest, ['src/notes/entrance.tsx', wordsOf('-own-notes')]), spanish)
  const licences = minus(filesOf(manifest, ['src/licences/chunk.ts', wordsOf('-licences')]), spanish)
  const elsewhere = minus(filesOf(manifest, ['src/elsewhere/chunk.ts', wordsOf('-elsewhere')]), union(spanish, place))
  const known = minus(filesOf(manifest, ['src/identity/chunk.ts', wordsOf('-identity')]), spanish)
  const seal = minus(filesOf(manifest, ['src/seal/chunk.ts', wordsOf('-seal')]), union(spanish, callSpanish))
  const help = minus(
    filesOf(manifest, ['src/help/chunk.ts', 'src/help/answer-chunk.ts', ...['-help', '-help-answer'].map(wordsOf)]),
    spanish,
  )
  // Vite writes down nothing of what a worker imports.
  const workers = (await readdir(join(folder, 'assets'))).filter(file => /^wasm-.*\.js$/.test(file))
  const background = union(
    minus(filesOf(manifest, ['src/background/chunk.ts', wordsOf('-background')]), spanish),
    new Set(workers.map(file => `assets/${file}`)),
  )
  const later = [
    'src/desk/agreement/chunk.ts',
    'src/desk/arrangements/chunk.ts',
    'src/desk/duties/chunk.ts',
    'src/desk/identity/chunk.ts',
    'src/desk/inquiry/chunk.ts',
    'src/desk/judgement/chunk.ts',
    'src/desk/licences/chunk.ts',
    'src/desk/notes/chunk.ts',
    'src/desk/place/chunk.ts',
    'src/desk/screening/chunk.ts',
    'src/desk/help/chunk.ts',
    ...[
      '-arrangements',
      '-compose',
      '-duties',
      '-help-desk',
      '-identity-desk',
      '-inquiry-desk',
      '-judgement',
      '-licence-desk',
      '-notes',
      '-place',
      '-review',
    ].map(wordsOf),
  ]
  const desk = minus(
    filesOf(manifest, ['src/desk/desk.tsx', wordsOf('-desk'), ...later]),
    union(
      spanish,
      place,
      locate,
      card,
      room,
      questions,
      form,
      agreement,
      own,
      guardian,
      checking,
      judgement,
      shared,
      licences,
      elsewhere,
      asking,
      known,
      background,
      help,
      seal,
      callSpanish,
      reserve,
    ),
  )
  const route = async (name: Route['name'], files: ReadonlySet<string>): Promise<Route> => ({
    name,
    files,
    scripts: await weightOf(folder, files, '.js'),
    styles: await weightOf(folder, files, '.css'),
  })
  return Promise.all([
    route('to the door, English', door),
    route('to the door, Spanish', spanish),
    route('where they are, more', place),
    route('the position of a device, more', locate),
    route('the card at the door, more', card),
    route('one of two at the door, more', alone),
    route('the look around the room, more', room),
    route('the questions at the door, more', questions),
    route('a form of questions, more', form),
    route('the agreement, more', agreement),
    route('your agreement, more', own),
    route('the call with PeerJS, more', call),
    route('the call with PeerJS, Spanish, more', callSpanish),
    route('after the call stands, more', reserve),
    route('checking a file, more', checking),
    route('what is kept, more', kept),
    route('asking about it, more', asking),
    route('the page of a guardian, more', guardian),
    route('how we see our work, more', judgement),
    route('calls for help, more', help),
    route('what was shared, more', shared),
    route('who holds the hour, more', licences),
    route('an hour from elsewhere, more', elsewhere),
    route('how one is known, more', known),
    route('what is behind one, more', background),
    route('whether it is encrypted, more', seal),
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

/** Every module that a module may import later, and what those may, and so on; what the files in `known` ask for is not its doing. */
function laterOf(
  manifest: Manifest,
  entry: string,
  known: ReadonlySet<string>,
  seen = new Set<string>(),
): readonly string[] {
  if (seen.has(entry) || known.has(manifest[entry]?.file ?? '')) return []
  seen.add(entry)
  const { imports = [], dynamicImports = [] } = manifest[entry] ?? {}
  return [...dynamicImports, ...[...imports, ...dynamicImports].flatMap(name => laterOf(manifest, name, known, seen))]
}

const minus = (files: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...files].filter(file => !others.has(file)))

const union = (...sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap(set => [...set]))

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
