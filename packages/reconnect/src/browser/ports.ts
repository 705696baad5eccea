/** What a living end needs of a browser, but for its ticket, socket, memory and calls. Rules: SPEC.md, BR. */
import { instant } from '@holdfast/domain'
import type { Runner, RunnerPorts } from '../runner.ts'

/**
 * A clock that does not go back, chance and timers. There is no probe: a silent link tries again every quarter of a second.
 * There are no switches either; who has some gives `switched`.
 */
export const browserPorts: Pick<RunnerPorts, 'now' | 'chance' | 'timer' | 'probe' | 'switched'> = {
  now: () => instant(Math.round(performance.timeOrigin + performance.now())),
  chance: Math.random,
  timer(wait, run) {
    const timer = setTimeout(run, wait)
    return () => clearTimeout(timer)
  },
  probe: () => () => {},
  switched: () => {},
}

/** Tells the end whenever the network or the page comes back, so that it does not wait for its next try. For the page's life. */
export function nudgeOnReturn(runner: Pick<Runner, 'tell'>): void {
  const nudge = (): void => runner.tell({ kind: 'link', event: { kind: 'nudge', back: true } })
  for (const name of ['online', 'pageshow']) globalThis.addEventListener(name, nudge)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') nudge()
  })
}
