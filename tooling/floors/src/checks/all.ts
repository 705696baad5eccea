// Every check of the house, in the order in which they are read.
import type { Finding, Tree } from '../tree.ts'
import { arrows } from './arrows.ts'
import { circles } from './circles.ts'
import { docs } from './docs.ts'
import { frontDoor } from './front-door.ts'
import { length } from './length.ts'
import { purity } from './purity.ts'

/** A check looks at the whole tree and says what is not as the plan says. */
export type Check = (tree: Tree) => readonly Finding[]

/** The checks, in order. */
export const CHECKS: readonly Check[] = [arrows, circles, purity, frontDoor, length, docs]

/** All findings of all checks. */
export const check = (tree: Tree): readonly Finding[] => CHECKS.flatMap(one => one(tree))
