/** Walks the nested items of a questionnaire or of a response, within bounds. */
import { isRecord, type Loose, type Result, err, ok } from '@holdfast/domain'
import { QUESTIONNAIRE_LIMITS } from './limits.ts'
import { problem, type QuestionnaireProblem } from './questionnaire-problem.ts'

/** One item, with the items that it lies in. */
export type Walked = {
  readonly linkId: string
  readonly at: Loose
  /** The linkIds of all that it lies in, the outermost first. */
  readonly path: readonly string[]
  readonly parents: readonly Loose[]
}

/** What an item holds. A response also holds items under an answer. */
export type Children = (item: Loose) => readonly unknown[]

/** The items right under a questionnaire's item. */
export const itemsOf: Children = ({ item }) => (Array.isArray(item) ? item : [])

/** Every item in the order of the page, or all that is wrong with their linkIds. Past a bound nothing is read. */
export function walkItems(
  top: readonly unknown[],
  children: Children = itemsOf,
): Result<readonly Walked[], readonly QuestionnaireProblem[]> {
  const walked: Walked[] = []
  const problems: QuestionnaireProblem[] = []
  const { items: most, depth } = QUESTIONNAIRE_LIMITS
  let seen = 0
  const visit = (list: readonly unknown[], path: readonly string[], parents: readonly Loose[]): boolean => {
    if (list.length > 0 && path.length >= depth) return refuse('too-deep', depth)
    for (const at of list) {
      seen += 1
      if (seen > most) return refuse('too-many-items', most)
      if (!isRecord(at)) problems.push(problem('not-an-item', { detail: seen }))
      else if (typeof at['linkId'] !== 'string' || at['linkId'] === '' || at['linkId'].length > 255)
        problems.push(problem('no-linkid', { detail: seen }))
      else {
        const linkId = at['linkId']
        walked.push({ linkId, at, path, parents })
        if (!visit(children(at), [...path, linkId], [...parents, at])) return false
      }
    }
    return true
  }
  const refuse = (kind: 'too-deep' | 'too-many-items', detail: number): false => {
    problems.splice(0, problems.length, problem(kind, { detail }))
    return false
  }
  visit(top, [], [])
  return problems.length > 0 ? err(problems) : ok(walked)
}
