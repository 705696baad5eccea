// Pure rooms stay pure: they import pure rooms and the few libraries the plan names, never the platform.
import { isForTests, isTest, isTool, PLAN, roomOf, RUNNERS, TEST_LIBRARIES } from '../plan.ts'
import { type Finding, holdfastImport, type Tree } from '../tree.ts'

/** Imports that would bring a clock, chance or I/O into a pure room. Globals are the linter's part. */
export function purity(tree: Tree): readonly Finding[] {
  const found: Finding[] = []
  for (const file of tree.files.values()) {
    const here = roomOf(file.path)
    const pure = here === undefined ? undefined : PLAN[here]?.pure
    // A test or a command may read a file or start a clock; what is shipped may not.
    if (!pure || isTest(file.path) || isTool(file.path) || RUNNERS.includes(file.path)) continue
    for (const { from, line } of file.imports) {
      if (from.startsWith('.')) continue
      const there = holdfastImport(from)
      const library = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/')
      const isFine = there
        ? PLAN[there.room]?.pure !== undefined
        : pure.libraries.includes(library) || (isForTests(file.path) && TEST_LIBRARIES.includes(library))
      if (!isFine)
        found.push({ check: 'purity', path: file.path, line, says: `${here} is pure and may not import ${from}` })
    }
  }
  return found
}
