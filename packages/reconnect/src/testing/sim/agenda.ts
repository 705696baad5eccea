/** What will happen in a simulated hour, in the order of time; what is planned for the same moment happens in the order of planning. */

/** One thing to happen. */
type Item = { readonly at: number; readonly order: number; readonly run: () => void }

/** The agenda and its clock. */
export type Agenda = {
  readonly now: () => number
  /** Plans something `wait` milliseconds from now; never in the past. */
  readonly plan: (wait: number, run: () => void) => void
  /** Lets the next thing happen, unless it lies after `end`; says whether it did. */
  readonly next: (end: number) => boolean
  /** How many things have happened. */
  readonly count: () => number
}

/** An empty agenda at the beginning of time. */
export function makeAgenda(): Agenda {
  const heap: Item[] = []
  let now = 0
  let order = 0
  let count = 0

  const isBefore = (one: Item, other: Item): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order)

  function plan(wait: number, run: () => void): void {
    const item: Item = { at: now + Math.max(0, wait), order: order++, run }
    let place = heap.length
    heap.push(item)
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above] as Item
      if (!isBefore(item, parent)) break
      heap[place] = parent
      place = above
    }
    heap[place] = item
  }

  function take(): Item | undefined {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Item, heap[child] as Item)) child++
      const lower = heap[child] as Item
      if (!isBefore(lower, last)) break
      heap[place] = lower
      place = child
    }
    heap[place] = last
    return first
  }

  return {
    now: () => now,
    plan,
    next(end) {
      const first = heap[0]
      if (first === undefined || first.at > end) return false
      take()
      now = first.at
      count++
      first.run()
      return true
    },
    count: () => count,
  }
}
