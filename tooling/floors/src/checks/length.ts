// Files stay short and say on line one what they are for.
import { isForTests, isLongByNature, isTest, LONGEST } from '../plan.ts'
import type { Finding, SourceFile, Tree } from '../tree.ts'

/** Files that run past the limit, and files that do not open with a sentence. */
export function length(tree: Tree): readonly Finding[] {
  return [...tree.files.values()].flatMap(file => [...tooLong(file), ...silent(file)])
}

function tooLong(file: SourceFile): readonly Finding[] {
  if (isTest(file.path) || isLongByNature(file.path) || file.lines <= LONGEST) return []
  const hint = isForTests(file.path) ? 'split what it offers' : 'look for the second concept that has moved in'
  return [{ check: 'length', path: file.path, says: `${file.lines} lines, more than ${LONGEST}; ${hint}` }]
}

function silent(file: SourceFile): readonly Finding[] {
  const first =
    file.text.split('\n').find(line => !line.startsWith('#!') && !/SPDX-License-Identifier/.test(line)) ?? ''
  if (/^\/\/ \S+ \S+/.test(first) || first.startsWith('/**')) return []
  return [{ check: 'length', path: file.path, line: 1, says: 'line one is no sentence on what the file is for' }]
}
