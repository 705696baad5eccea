/** The door for those who compose their own server: a host for rooms, the sockets before it, and who may come in. */
export { makeMemoryHost } from './hosts/memory.ts'
export { processTimers } from './hosts/timers.ts'
export { authorise } from './rooms/authorise.ts'
export { attachSockets, type SocketDeps, type Sockets } from './rooms/socket.ts'
export { roomStore } from './rooms/store.ts'
