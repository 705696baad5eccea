/** R's pROC beside ours, on the same rows, where R and the package are at hand (Debian: r-base-core, r-cran-proc). */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAM = `
suppressMessages(library(pROC))
rows <- read.csv(commandArgs(TRUE)[1])
from <- proc.time()[["elapsed"]]
found <- roc(rows$positive, rows$score, quiet = TRUE, direction = "<")
limits <- ci.auc(found, method = "delong")
cat((proc.time()[["elapsed"]] - from) * 1000)
`

/** Milliseconds that pROC took for the area and its interval; null where it is not at hand. */
export async function rocOfR(scores: Float64Array, positive: Uint8Array): Promise<number | null> {
  const run = promisify(execFile)
  const isThere = await run('Rscript', ['-e', 'library(pROC)']).then(
    () => true,
    () => false,
  )
  if (!isThere) return null
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-r-'))
  try {
    const [rows, program] = [join(folder, 'rows.csv'), join(folder, 'roc.R')]
    const lines = Array.from(scores, (score, at) => `${positive[at] ?? 0},${score}`)
    await writeFile(rows, `positive,score\n${lines.join('\n')}\n`)
    await writeFile(program, PROGRAM)
    const { stdout } = await run('Rscript', [program, rows])
    return Number(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
