/** A gate that lets one task through at a time, first come first served. */

/** Runs a task when all that came before it are done; a task that fails holds nobody up. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>

/** Makes a gate that nobody has passed yet. */
export function makeGate(): Gate {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
}
