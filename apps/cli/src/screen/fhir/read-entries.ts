/** Reads the resources of a file one by one: of a Bundle, of lines with one resource each, or the one that the file is. */
import { isRecord, parseJson } from '@holdfast/domain'
import { decoded, type Mark } from '../decoded.ts'
import { entryProblem, type Entry } from './entry.ts'
import { LONGEST_ENTRY, makeScanner } from './scan.ts'

const stopped = (kind: Parameters<typeof entryProblem>[0], entry: number | null = null): Entry => ({
  kind: 'stopped',
  problem: entryProblem(kind, entry),
})

/** The entries of a Bundle, in memory that does not grow with it; or the one resource that the file is. */
export async function* readBundle(bytes: AsyncIterable<Uint8Array | null>, mark: Mark): AsyncIterable<Entry> {
  const scanner = makeScanner()
  let next = 1
  for await (const part of decoded(bytes, mark)) {
    if (part.kind !== 'text' && part.kind !== 'not-utf-8') return yield stopped(part.kind)
    const found = scanner.feed(part.kind === 'text' ? part.text : part.before)
    if (typeof found === 'string') return yield stopped(found === 'broken' ? 'not-json' : found, next)
    for (const text of found) {
      const entry = parseJson(text)
      if (!isRecord(entry)) return yield stopped('not-json', next)
      const { fullUrl, resource } = entry
      yield { kind: 'resource', entry: next, fullUrl: typeof fullUrl === 'string' ? fullUrl : null, resource }
      next += 1
    }
    if (part.kind === 'not-utf-8') return yield stopped('not-utf-8', next)
  }
  const rest = scanner.rest()
  if (rest?.trim() === '') return yield stopped('empty-file')
  const whole = rest === null ? undefined : parseJson(rest)
  if (whole === undefined) return yield stopped('not-json')
  const kind = isRecord(whole) ? whole['resourceType'] : null
  if (kind !== 'Bundle' && (kind !== 'QuestionnaireResponse' || next > 1)) return yield stopped('not-a-bundle')
  if (kind !== 'Bundle') yield { kind: 'resource', entry: 1, fullUrl: null, resource: whole }
  yield { kind: 'end', hasNext: isRecord(whole) && hasNext(whole['link']) }
}

/** A search is answered page by page; whoever saved one page has not saved all. */
const hasNext = (links: unknown): boolean =>
  Array.isArray(links) && links.some(link => isRecord(link) && link['relation'] === 'next')

/** Resources in lines (NDJSON), one a line; empty lines are passed over and counted. A line that is none is told, and the others are read. */
export async function* readResourceLines(bytes: AsyncIterable<Uint8Array | null>, mark: Mark): AsyncIterable<Entry> {
  let left = ''
  let [next, isEmpty] = [1, true]
  for await (const part of decoded(bytes, mark)) {
    if (part.kind !== 'text' && part.kind !== 'not-utf-8') return yield stopped(part.kind)
    const isLast = part.kind === 'text' && part.isLast
    const lines = (left + (part.kind === 'text' ? part.text : part.before)).split('\n')
    left = isLast ? '' : (lines.pop() ?? '')
    for (const line of lines) {
      if (line.trim() !== '') {
        isEmpty = false
        const resource = line.length > LONGEST_ENTRY ? undefined : parseJson(line)
        if (isRecord(resource)) yield { kind: 'resource', entry: next, fullUrl: null, resource }
        else
          yield { kind: 'unread', problem: entryProblem(line.length > LONGEST_ENTRY ? 'too-long' : 'not-json', next) }
      }
      next += 1
    }
    if (part.kind === 'not-utf-8') return yield stopped('not-utf-8', next)
    if (left.length > LONGEST_ENTRY) return yield stopped('too-long', next)
  }
  yield isEmpty ? stopped('empty-file') : { kind: 'end', hasNext: false }
}
