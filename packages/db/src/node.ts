/** The door for Node: open a libSQL file, and bring it to today's schema. */
export { openNode, type OpenOptions } from './open-node.ts'
export { isMigrated, migrate } from './migrate.ts'
