/** The rules of places that this server decides by: ours, with the clinic's own from its file laid over them. */
import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '@holdfast/domain'
import {
  lineOf,
  OWN_ROWS_LIMITS,
  parseOwnRows,
  ROWS,
  withOwnRows,
  type Day,
  type Problem,
  type Row,
} from '@holdfast/jurisdictions'

/** Reads the clinic's file, or takes ours alone where none is named. The failure is one sentence with the line that has to be mended. */
export async function readRules(file: string | null, today: Day): Promise<Result<readonly Row[], string>> {
  if (file === null) return ok(ROWS)
  const text = await textOf(file)
  if (!text.ok) return err(`HOLDFAST_RULES: ${file} ${text.error}`)
  const own = parseOwnRows(text.value, { rows: ROWS, today })
  return own.ok ? ok(withOwnRows(ROWS, own.value)) : err(sentenceOf(own.error, { file, text: text.value }))
}

async function textOf(file: string): Promise<Result<string, string>> {
  try {
    // UTF-8 takes at most three bytes for a UTF-16 code unit.
    if ((await stat(file)).size > 3 * OWN_ROWS_LIMITS.characters) return err('is too large for a file of rules.')
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
  } catch (error) {
    return err(error instanceof TypeError ? 'is not text in UTF-8.' : 'cannot be read.')
  }
}

type Given = { readonly file: string; readonly text: string }

/** The first problem by its line; the rest by their number, for the command line lists them. */
function sentenceOf([first, ...rest]: readonly Problem[], { file, text }: Given): string {
  if (!first) return `HOLDFAST_RULES: ${file} cannot be taken.`
  const where = first.at === '' ? '' : `, line ${lineOf(text, first.at)} (${first.at})`
  const more = rest.length === 0 ? '' : ` There is more (${rest.length}): see \`pnpm holdfast rules due --own FILE\`.`
  return `HOLDFAST_RULES: ${file}${where}: ${first.words.en}${more}`
}
