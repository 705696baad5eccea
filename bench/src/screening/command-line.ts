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
import { tableOf, type Ids } from './invented.ts'

const BUILT = fileURLToPath(new URL('../../../apps/cli/dist/main.js', import.meta.url))

/** Rows a second, and the most memory that was in use at once in MB (VmHWM of Linux). */
export async function scoreOnCommandLine(
  rows: number,
  ids: Ids,
): Promise<{ readonly rate: number; readonly peak: number }> {
  await access(BUILT).catch(() => {
    throw new Error('Build the command line first: turbo run build --filter=@holdfast/cli')
  })
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  try {
    const [table, out] = [join(folder, 'answers.csv'), join(folder, 'scores.ndjson')]
    await pipeline(Readable.from(tableOf(rows, ids)), createWriteStream(table))
    const from = performance.now()
    const asked = ['screen', 'score', table, '--instrument', 'phq9', '--format', 'ndjson', '--out', out]
    const child = spawn(process.execPath, [BUILT, ...asked], { stdio: ['ignore', 'ignore', 'inherit'] })
    let peak = 0
    const looking = setInterval(() => {
      void peakOf(child.pid).then(found => (peak = Math.max(peak, found)))
    }, 50)
    const [code] = await once(child, 'exit')
    const seconds = (performance.now() - from) / 1000
    clearInterval(looking)
    if (code !== 0 || (await stat(out)).size < rows * 100) throw new Error('the table was not scored')
    return { rate: rows / seconds, peak }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
}
