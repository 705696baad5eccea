/** What this page sees of a break of its own and the room cannot: told with the first words of each fresh link. */
import { between, SECOND, type Clock, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Saw } from '@holdfast/wire'

/** Answers this shortly before the return are the return itself and say nothing of the break, in milliseconds. */
const RETURN: Milliseconds = 3 * SECOND

/** What was seen since the link was last live. */
export type Sights = {
  /** A question to our server while the link was gone came to this. */
  probed(isAnswered: boolean): void
  /** A timer that was due came so late: the device slept, or the page stood still. */
  slept(due: Instant, span: Milliseconds): void
  /** What the browser says of its network while the link is gone. */
  online(is: boolean): void
  /** The frame that tells it; null when there is nothing. `at`: the room's clock as it is reckoned now. */
  frame(at: Instant | null): Saw | null
  /** The link is live: what comes next is another break. */
  clear(): void
}

/** Makes it; nothing was seen. */
export function makeSights(now: Clock): Sights {
  let probes: (readonly [Instant, number])[] = []
  let sleep: readonly [Instant, Milliseconds] | null = null
  let offlineAt: Instant | null = null
  const ago = (from: Instant): Milliseconds => between(from, now())
  return {
    probed: isAnswered => void probes.push([now(), +isAnswered]),
    slept: (due, span) => void (sleep = [due, span]),
    online(is) {
      if (!is) offlineAt ??= now()
    },
    frame(at) {
      const items: Saw['items'] = []
      const counted = probes.filter(([from, answered]) => !answered || ago(from) > RETURN)
      const [first] = counted
      const answered = counted.reduce((sum, [, one]) => sum + one, 0)
      if (first) items.push({ kind: 'probed', ago: ago(first[0]), tried: counted.length, answered })
      if (sleep) items.push({ kind: 'slept', ago: ago(sleep[0]), span: sleep[1] })
      if (offlineAt) items.push({ kind: 'offline', ago: ago(offlineAt) })
      return items[0] ? { t: 'saw', at, items } : null
    },
    clear() {
      probes = []
      sleep = offlineAt = null
    },
  }
}
