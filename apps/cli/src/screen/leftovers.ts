/** Files that are there only until a command has ended; whoever stops us leaves none of them behind. */
import { rmSync } from 'node:fs'

const leftovers = new Set<string>()

/** Names a file or folder that has to go if the process ends before the returned function is called. */
export function untilSettled(path: string): () => void {
  if (leftovers.size === 0) listen()
  leftovers.add(path)
  return () => {
    if (leftovers.delete(path) && leftovers.size === 0) listenNoMore()
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

function listen(): void {
  process.on('exit', removeAll)
  for (const signal of SIGNALS) process.on(signal, onSignal)
}

function listenNoMore(): void {
  process.off('exit', removeAll)
  for (const signal of SIGNALS) process.off(signal, onSignal)
}

/** Cleans up, and ends as the signal would have ended us, so that whoever sent it sees that it was heeded. */
function onSignal(signal: NodeJS.Signals): void {
  removeAll()
  listenNoMore()
  process.kill(process.pid, signal)
}

function removeAll(): void {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true })
  leftovers.clear()
}
