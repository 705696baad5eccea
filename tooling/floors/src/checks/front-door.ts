// The front door is for outsiders: nothing inside a package imports its own index.ts. That rule alone keeps circles away.
import { roomOf } from '../plan.ts'
import { type Finding, resolve, type Tree } from '../tree.ts'

/** Imports of a package's own index.ts from inside it. */
export function frontDoor(tree: Tree): readonly Finding[] {
  return [...tree.files.values()].flatMap(file => {
    const here = roomOf(file.path)
    if (here === undefined) return []
    return file.imports
      .filter(i => i.from.startsWith('.') && /\/src(\/index\.tsx?)?$/.test(resolve(file.path, i.from)))
      .map(i => ({
        check: 'front door',
        path: file.path,
        line: i.line,
        says: 'imports its own index.ts; import the file directly',
      }))
  })
}
