/** The door for a page: a living end's clock, timers, socket and memory in a browser. */
/// <reference lib="dom" />
export { indexedDbKeep } from './browser/indexed-db.ts'
export { runPage, type PagePorts } from './browser/page.ts'
export { browserPorts, nudgeOnReturn } from './browser/ports.ts'
export { openWebSocket } from './browser/web-socket.ts'
