// No file imports itself by way of others: a circle means two files that are really one, or one that is really two.
import { type Finding, resolve, type Tree } from '../tree.ts'

/** One finding for each circle of files, type-only imports included. */
export function circles(tree: Tree): readonly Finding[] {
  const next = (path: string): readonly string[] =>
    (tree.files.get(path)?.imports ?? [])
      .filter(i => i.from.startsWith('.'))
      .map(i => resolve(path, i.from))
      .filter(target => tree.files.has(target))

  const found: Finding[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const onTrail = new Set<string>()
  const walk = (path: string): void => {
    if (onTrail.has(path)) {
      const circle = [...trail.slice(trail.indexOf(path)), path]
      found.push({ check: 'circles', path, says: `a circle: ${circle.join(' -> ')}` })
      return
    }
    if (done.has(path)) return
    trail.push(path)
    onTrail.add(path)
    for (const target of next(path)) walk(target)
    trail.pop()
    onTrail.delete(path)
    done.add(path)
  }
  for (const path of tree.files.keys()) walk(path)
  return found
}
