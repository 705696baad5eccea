// The house in text: one line for each floor, the top one first, with what each room holds.
import { isTest, PLAN, roomOf } from './plan.ts'
import type { Tree } from './tree.ts'

/** The floors as drawn by the plan, with the number of source files and lines that were found. */
export function picture(tree: Tree): string {
  const floors = [...new Set(Object.values(PLAN).map(room => room.floor))].sort((a, b) => b - a)
  return floors.map(floor => `floor ${floor}  ${roomsOn(floor, tree).join('   ')}`).join('\n')
}

function roomsOn(floor: number, tree: Tree): readonly string[] {
  return Object.entries(PLAN)
    .filter(([, room]) => room.floor === floor)
    .map(([name, room]) => {
      const files = [...tree.files.values()].filter(file => roomOf(file.path) === name && !isTest(file.path))
      const lines = files.reduce((sum, file) => sum + file.lines, 0)
      return `${name}${room.pure ? '' : '*'} (${files.length} files, ${lines} lines)`
    })
}
