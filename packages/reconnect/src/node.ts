/** The door for a server on Node: a living keeper's clock, timer and disk. */
export { fileDisk } from './node/file-disk.ts'
export { nodePorts } from './node/ports.ts'
