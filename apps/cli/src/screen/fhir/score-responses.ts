/** Scores responses one by one, in memory that does not grow with the file, and gathers what is wrong, entry by entry. */
import { isRecord } from '@holdfast/domain'
import { responseSource } from '@holdfast/fhir'
import type { Scorer } from '@holdfast/risk-screening'
import { SeenIds } from '../seen.ts'
import { entryProblem, insideOf, type Entry, type EntryProblem } from './entry.ts'
import type { ReadResponse } from './form-option.ts'
import type { ResponseWriting } from './written.ts'

/** What is to be done with responses. */
export type ResponseTask = {
  readonly read: ReadResponse
  readonly score: Scorer
  readonly writing: ResponseWriting
  /** Are responses that do not fit left out, and told, while the others are scored? Else the first of them spoils all. */
  readonly leavesOut: boolean
  readonly write: (text: string) => Promise<void>
  readonly onProblem: (problem: EntryProblem) => Promise<void>
  readonly onRows: (rows: number) => void
}

/** What became of a file. `isWhole` is false when the reading was stopped, or a response was not scored that should have been. */
export type ResponseTally = {
  readonly isWhole: boolean
  /** Responses, scored or not. */
  readonly rows: number
  readonly scored: number
  readonly problems: number
  readonly withoutValue: Readonly<Record<string, number>>
  readonly raised: Readonly<Record<string, number>>
  /** How many resources of other kinds there were, by kind. */
  readonly passedOver: Readonly<Record<string, number>>
  /** The Bundle is a page, and says that there is another. */
  readonly hasNext: boolean
}

/** So many responses are scored between two looks at how far it is. */
const SHOWN_EVERY = 1000

/** Reads all entries and writes what they come to. */
export async function scoreResponses(entries: AsyncIterable<Entry>, task: ResponseTask): Promise<ResponseTally> {
  const { writing, leavesOut } = task
  const seen = new SeenIds()
  const withoutValue: Record<string, number> = {}
  const raised: Record<string, number> = {}
  const passedOver: Record<string, number> = {}
  let [rows, scored, problems, isStopped, hasNext] = [0, 0, 0, false, false]
  const wrong = async (found: readonly EntryProblem[]): Promise<void> => {
    problems += found.length
    for (const problem of found) await task.onProblem(problem)
  }
  await task.write(writing.head)
  for await (const one of entries) {
    if (one.kind === 'end') hasNext = one.hasNext
    if (one.kind === 'stopped') isStopped = true
    if (one.kind === 'unread') rows += 1
    if (one.kind === 'stopped' || one.kind === 'unread') await wrong([one.problem])
    if (one.kind !== 'resource') continue
    const { entry, fullUrl, resource } = one
    const kind = kindOf(resource)
    if (kind === 'Bundle') {
      await wrong([entryProblem('bundle-inside', entry)])
      rows += 1
      continue
    }
    if (kind !== 'QuestionnaireResponse' || !isRecord(resource)) {
      count(passedOver, kind)
      continue
    }
    rows += 1
    if (rows % SHOWN_EVERY === 0) task.onRows(rows)
    const [source, answers] = [responseSource(resource), task.read(resource)]
    const found = [source, answers].flatMap(read => (read.ok ? [] : read.error.map(why => insideOf(entry, why))))
    const known = source.ok ? source.value.known : null
    const names = [known, fullUrl === null ? null : `fullUrl ${fullUrl}`].filter(name => name !== null)
    if (names.filter(name => seen.has(name)).length > 0) found.push(entryProblem('id-twice', entry))
    if (found.length > 0 || !source.ok || !answers.ok) {
      await wrong(unique(found))
      continue
    }
    const scoring = task.score(answers.value)
    for (const score of scoring.scores) if (score.value === null) count(withoutValue, score.id)
    for (const flag of scoring.flags) if (flag.isRaised === true) count(raised, flag.id)
    await task.write(writing.line({ entry, fullUrl, resource, source: source.value, answers: answers.value, scoring }))
    scored += 1
  }
  if (!isStopped && rows === 0) await wrong([entryProblem('no-response')])
  await task.write(writing.foot())
  const isWhole = !isStopped && rows > 0 && (problems === 0 || leavesOut)
  return { isWhole, rows, scored, problems, withoutValue, raised, passedOver, hasNext }
}

/** What kind of resource it is, as far as it is a word that may be repeated. */
function kindOf(resource: unknown): string {
  const kind = isRecord(resource) ? resource['resourceType'] : undefined
  return typeof kind === 'string' && /^[A-Z][A-Za-z]{1,63}$/.test(kind) ? kind : 'no resource'
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

/** What is wrong with a response as a whole is found by both of its readers. */
const unique = (found: readonly EntryProblem[]): readonly EntryProblem[] =>
  found.filter(({ sentence }, at) => found.findIndex(one => one.sentence === sentence) === at)
