/** R beside ours, on the same rows in the same run, where R and its packages are at hand (Debian: r-base-core, r-cran-proc, r-cran-psych). */
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

/** A table as it is handed to R: a name a column, and what stands in each row; null is a missing answer. */
export type RTable = { readonly columns: readonly string[]; readonly rows: Iterable<readonly (number | null)[]> }

/** What R took in milliseconds as often as we did it, the median, reading not counted, and what it came to; or why it could not be asked, in words. */
export type Beside =
  | { readonly kind: 'measured'; readonly peer: string; readonly ms: number; readonly found: readonly number[] }
  | { readonly kind: 'absent'; readonly why: string }

/** Work for R: a package, and lines that make a vector `found` of numbers from the table `rows`, anew each time. */
export type RWork = { readonly peer: string; readonly pack: 'pROC' | 'psych'; readonly lines: string }

/** The area and its interval by DeLong. */
export const ROC: RWork = {
  peer: 'pROC in R',
  pack: 'pROC',
  lines: `
curve <- roc(rows$positive, rows$score, quiet = TRUE, direction = "<")
limits <- ci.auc(curve, method = "delong")
found <- as.numeric(limits)`,
}

/** Sums of nine answers; people with a missing one have none. */
export const SUMS: RWork = {
  peer: 'psych::scoreItems in R',
  pack: 'psych',
  lines: `
keys <- list(total = colnames(rows))
scored <- suppressWarnings(scoreItems(keys, rows, totals = TRUE, missing = FALSE, impute = "none", min = 0, max = 3))
found <- c(length(scored$scores), sum(scored$scores))`,
}

/** Alpha with all that goes with it, of complete rows. */
export const ALPHA: RWork = {
  peer: 'psych::alpha in R',
  pack: 'psych',
  lines: `
described <- alpha(rows, check.keys = FALSE, warnings = FALSE, use = "complete.obs")
found <- described$total$raw_alpha`,
}

const run = promisify(execFile)

/** Has R do it so often. Nothing fails where R or the package is not installed; that it is not is said. */
export async function besideR({ peer, pack, lines }: RWork, { columns, rows }: RTable, often: number): Promise<Beside> {
  const why = await whyNot(pack)
  if (why !== null) return { kind: 'absent', why }
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-r-'))
  try {
    const [table, program] = [join(folder, 'rows.csv'), join(folder, 'work.R')]
    await pipeline(Readable.from(textOf(columns, rows)), createWriteStream(table))
    await writeFile(program, programOf(pack, lines))
    const { stdout } = await run('Rscript', [program, table, String(often)])
    const [ms = Number.NaN, ...found] = stdout.trim().split(/\s+/).map(Number)
    if (![ms, ...found].every(Number.isFinite)) throw new Error(`${peer} said something else than numbers`)
    return { kind: 'measured', peer, ms, found }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const programOf = (pack: RWork['pack'], lines: string): string => `
suppressMessages(library(${pack}))
rows <- read.csv(commandArgs(TRUE)[1])
took <- c()
for (round in seq_len(as.integer(commandArgs(TRUE)[2]))) {
from <- proc.time()[["elapsed"]]
${lines}
took <- c(took, (proc.time()[["elapsed"]] - from) * 1000)
}
cat(format(c(median(took), found), digits = 15), sep = "\\n")
`

/** Why R cannot be asked, in words; null where it can. */
export async function whyNot(pack: RWork['pack'], program = 'Rscript'): Promise<string | null> {
  try {
    const { stdout } = await run(program, ['-e', `cat(requireNamespace("${pack}", quietly = TRUE))`])
    return stdout.trim() === 'TRUE' ? null : `R is here, but its package ${pack} is not installed`
  } catch {
    return 'R is not installed here'
  }
}

function* textOf(columns: RTable['columns'], rows: RTable['rows']): Iterable<string> {
  let text = `${columns.join(',')}\n`
  for (const row of rows) {
    text += `${row.map(value => value ?? 'NA').join(',')}\n`
    if (text.length < 1_000_000) continue
    yield text
    text = ''
  }
  yield text
}
