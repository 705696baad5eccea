/** The command line as people run it: a built file, a process of its own, a real table on a real disk. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { studyOf, tableOf, type Ids } from './invented.ts'

const BUILT = fileURLToPath(new URL('../../../apps/cli/dist/bin.js', import.meta.url))

/** Rows a second each time, and the most memory that was ever in use at once in MB. */
export async function scoreOnCommandLine(
  rows: number,
  ids: Ids,
  often: number,
): Promise<{ readonly rates: readonly number[]; readonly peak: number }> {
  return inFolder(async folder => {
    const [table, out] = [join(folder, 'answers.csv'), join(folder, 'scores.ndjson')]
    await pipeline(Readable.from(tableOf(rows, ids)), createWriteStream(table))
    const asked = ['score', table, '--instrument', 'phq9', '--format', 'ndjson', '--out', out]
    const rates: number[] = []
    let most = 0
    for (let time = 0; time < often; time++) {
      await rm(out, { force: true })
      const { seconds, peak } = await runBuilt(asked)
      if ((await stat(out)).size < rows * 100) throw new Error('the table was not scored')
      rates.push(rows / seconds)
      most = Math.max(most, peak)
    }
    return { rates, peak: most }
  })
}

/** Seconds for a whole report on a table of twenty items, bootstrap and calibration with it, and the most memory in MB. */
export async function reportOnCommandLine(rows: number): Promise<{ readonly seconds: number; readonly peak: number }> {
  return inFolder(async folder => {
    const [table, out] = [join(folder, 'study.csv'), join(folder, 'report.html')]
    await pipeline(Readable.from(studyOf(rows)), createWriteStream(table))
    const asked = ['report', table, '--instrument', 'pcl5', '--scale', 'total', '--criterion', 'met', '--chance', 'p']
    const taken = await runBuilt([...asked, '--choose', 'youden', '--seed', '1', '--out', out])
    if (!(await readFile(out, 'utf8')).endsWith('</html>\n')) throw new Error('no report was written')
    return taken
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await access(BUILT).catch(() => {
    throw new Error('Build the command line first: turbo run build --filter=@holdfast/cli')
  })
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a screening command to its end: seconds, and the most memory that was in use at once in MB (VmHWM of Linux). */
async function runBuilt(asked: readonly string[]): Promise<{ readonly seconds: number; readonly peak: number }> {
  const from = performance.now()
  const child = spawn(process.execPath, [BUILT, 'screen', ...asked], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const looking = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      status => (peak = Math.max(peak, peakIn(status) ?? 0)),
      () => undefined,
    )
  }, 50)
  try {
    const [code] = await once(child, 'exit')
    const seconds = (performance.now() - from) / 1000
    if (code !== 0) throw new Error(`holdfast screen ${asked[0] ?? ''} ended with ${String(code)}`)
    return { seconds, peak: known(peak) }
  } finally {
    clearInterval(looking)
  }
}

/** The most memory that was ever in use, in MB, as Linux says it of a process; null where it says nothing of it, as of one that has just ended. */
export function peakIn(status: string): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** No process takes no memory: a figure that nobody could read is none, and never the best of all. */
export function known(peak: number): number {
  if (peak > 0) return peak
  throw new Error('The most memory in use could not be read: /proc/PID/status of Linux has no VmHWM here.')
}
