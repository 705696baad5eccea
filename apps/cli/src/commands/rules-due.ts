/** `holdfast rules due`: which rules of places somebody has to read again, and where they stand. */
import { readFile, stat } from 'node:fs/promises'
import {
  day,
  OWN_ROWS_LIMITS,
  parseDay,
  parseOwnRows,
  ROWS,
  RULES_VERSION,
  rulesDue as dueOn,
  withOwnRows,
  type Day,
  type Due,
  type Problem,
  type Row,
} from '@holdfast/jurisdictions'
import { dayAt, err, ok, type Result } from '@holdfast/domain'
import { badInput, done, failed, type Command, type Outcome } from '../command.ts'

/** List what has to be read again, by its source. */
export const rulesDue: Command = {
  name: 'rules due',
  about:
    'List the rules of places (licences, compacts, duties, titles, ages, numbers) whose last day has passed: nothing rests on them until somebody reads their source again. --on looks ahead; --own adds a clinic’s own file of rules and says what is wrong in it.',
  usage: '[--on YYYY-MM-DD] [--own FILE]',
  options: ['on', 'own'],
  run: async ({ on, own }, world) => {
    const today = day(dayAt(world.clock()))
    const date = parseDay(on ?? today)
    if (!date.ok) return badInput('--on needs a day of the calendar, for example 2027-01-31.')
    const rows = await rowsWith(own, today)
    if (!rows.ok) return rows.error
    const due = dueOn(date.value, rows.value)
    const text = textOf(due, { date: date.value, today, held: rows.value.length })
    return done(text, { on: date.value, rulesVersion: RULES_VERSION, due })
  },
}

async function rowsWith(file: string | undefined, today: Day): Promise<Result<readonly Row[], Outcome>> {
  if (file === undefined) return ok(ROWS)
  const text = await read(file)
  if (typeof text !== 'string') return err(text)
  const own = parseOwnRows(text, { rows: ROWS, today })
  return own.ok ? ok(withOwnRows(ROWS, own.value)) : err(refused(own.error))
}

async function read(file: string): Promise<string | Outcome> {
  try {
    // UTF-8 takes at most three bytes for a UTF-16 code unit.
    if ((await stat(file)).size > 3 * OWN_ROWS_LIMITS.characters)
      return failed('The file is too large for a file of rules.', 'too-large')
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) return failed('The file is not text in UTF-8.', 'not-utf-8')
    return failed('The file could not be read. Look whether it is there and may be read.', 'file-unreadable')
  }
}

/** The problems that are told to a person; a program gets all of them. */
const TOLD = 20

function refused(problems: readonly Problem[]): Outcome {
  const lines = problems.slice(0, TOLD).map(({ at, words }) => `  ${at === '' ? 'the file' : at}: ${words.en}`)
  const more = problems.length > TOLD ? [`  and ${problems.length - TOLD} more; --json has them all`] : []
  const text = ['Nothing was taken from the file of rules:', ...lines, ...more].join('\n')
  return { ...failed(text, 'own-rules', { problems }), exit: 2 }
}

type Look = { readonly date: Day; readonly today: Day; readonly held: number }

function textOf(due: readonly Due[], { date, today, held }: Look): string {
  if (due.length === 0) return `Nothing has to be read again by ${date}. ${held} rows are held, of ${RULES_VERSION}.`
  const groups = due.filter((one, at) => due.findIndex(other => isOneRead(one, other)) === at)
  const sources = new Set(due.map(({ source }) => source)).size
  return [
    `${due.length} to read again by ${date}, from ${sources} ${sources === 1 ? 'source' : 'sources'}. ${restsOn(due, { date, today })}`,
    ...groups.map(first =>
      paragraph(
        first,
        due.filter(other => isOneRead(first, other)),
      ),
    ),
  ].join('\n\n')
}

/** What rests on them today: of a day to come not all of them have passed their last one. */
function restsOn(due: readonly Due[], { date, today }: Pick<Look, 'date' | 'today'>): string {
  const overdue = due.filter(({ reviewBy }) => reviewBy < today).length
  if (date <= today || overdue === due.length) return 'Nothing rests on them until somebody does.'
  if (overdue === 0) return 'Each of them holds to the end of its last day, which is still to come.'
  const [have, those] = overdue === 1 ? ['has', 'that one'] : ['have', 'those']
  return `${overdue} of them ${have} passed the last day already, and nothing rests on ${those} until somebody does; each of the others holds to the end of its own.`
}

/** Would one reading do for both? */
const isOneRead = (one: Due, other: Due): boolean =>
  one.source === other.source && one.asOf === other.asOf && one.reviewBy === other.reviewBy && one.by === other.by

function paragraph({ source, asOf, reviewBy, confidence, by }: Due, together: readonly Due[]): string {
  const whose = by === null ? '' : `, written by ${by}`
  return [
    `Last day ${reviewBy}; of ${asOf}; ${confidence}${whose}`,
    `  ${source}`,
    `  ${together.map(({ id }) => id).join(', ')}`,
  ].join('\n')
}
