// Arrows fall: a room imports only what the plan allows, through the other room's doors; apps never see each other.
import { isForTests, OUTSIDE, PLAN, roomOf, TEST_LIBRARIES } from '../plan.ts'
import { type Finding, holdfastImport, resolve, type Tree } from '../tree.ts'

/** How everyone is tested and built; an arrow to it is no arrow of the house. */
const SETUP = 'setup'

/** Arrows that the plan does not hold, in the sources and in every package.json. */
export function arrows(tree: Tree): readonly Finding[] {
  return [...inSources(tree), ...inManifests(tree), ...unplanned(tree)]
}

function inSources(tree: Tree): readonly Finding[] {
  const found: Finding[] = []
  for (const file of tree.files.values()) {
    const here = roomOf(file.path)
    const say = (line: number, says: string) => found.push({ check: 'arrows', path: file.path, line, says })
    for (const { from, line } of file.imports) {
      const there = holdfastImport(from)
      if (from.startsWith('.')) {
        const target = resolve(file.path, from)
        const folder = here === undefined ? file.path.split('/')[0] : PLAN[here]?.folder
        if (!target.startsWith(`${folder}/`))
          say(line, `${from} leaves the package; enter the other one through its doors`)
      } else if (there) {
        if (here !== undefined && there.room !== here && !isAllowed(here, there.room)) {
          say(
            line,
            `${here} (floor ${PLAN[here]?.floor}) may not see ${there.room}; it may see: ${PLAN[here]?.may.join(', ') || 'nobody'}`,
          )
        }
        if (here !== undefined && there.room === here) say(line, `${here} imports itself; import the file directly`)
        if (there.door === './testing' && !isForTests(file.path) && !isOutside(file.path)) {
          say(line, `${from} is for tests only`)
        }
        const doors = tree.manifests.find(m => m.name === `@holdfast/${there.room}`)?.doors
        if (doors && !(there.door in doors))
          say(line, `${from} is no door; the doors are: ${Object.keys(doors).join(', ')}`)
      } else if (here !== undefined && TEST_LIBRARIES.includes(from) && !isForTests(file.path)) {
        say(line, `${from} belongs into tests only`)
      }
    }
  }
  return found
}

function inManifests(tree: Tree): readonly Finding[] {
  return tree.manifests.flatMap(manifest => {
    const here = roomOf(`${manifest.folder}/`)
    if (here === undefined) return []
    return manifest.dependencies.flatMap(name => {
      const there = holdfastImport(name)
      if (!there || there.room === SETUP || isAllowed(here, there.room)) return []
      const says = `${here} depends on ${there.room}, which the plan does not hold`
      return [{ check: 'arrows', path: `${manifest.folder}/package.json`, says }]
    })
  })
}

/** A package that nobody entered into the plan would escape every check. */
function unplanned(tree: Tree): readonly Finding[] {
  return tree.manifests.flatMap(manifest => {
    if (isOutside(`${manifest.folder}/`) || roomOf(`${manifest.folder}/`) !== undefined) return []
    return [
      {
        check: 'arrows',
        path: `${manifest.folder}/package.json`,
        says: 'not in the plan (tooling/floors/src/plan.ts)',
      },
    ]
  })
}

const isAllowed = (here: string, there: string): boolean => PLAN[here]?.may.includes(there) ?? false
const isOutside = (path: string): boolean => OUTSIDE.some(folder => path.startsWith(`${folder}/`))
