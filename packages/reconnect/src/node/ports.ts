/** What a living keeper needs of Node, but for its disk and the application's judgement. */
import { instant } from '@holdfast/domain'
import type { KeeperPorts } from '../keeper-runner.ts'

/** The system's clock and timers. A disk that fails ends the process, so that the next one begins with what is on it. */
export const nodePorts: Pick<KeeperPorts, 'now' | 'timer' | 'failed'> = {
  now: () => instant(Date.now()),
  timer(wait, run) {
    const timer = setTimeout(run, wait)
    return () => clearTimeout(timer)
  },
  failed(cause) {
    setImmediate(() => {
      throw cause
    })
  },
}
