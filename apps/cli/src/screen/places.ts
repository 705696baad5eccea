/** Where a command writes: to files of their own, that are none of those it reads, and to places that can be written. */
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { err, ok } from '@holdfast/domain'
import { badInput, type Command, type Given, type World } from '../command.ts'
import type { Field } from '../fields.ts'
import { NoPlace, openSpool, type Spool } from './spool.ts'

/** Options whose file is written, and those whose file is read; some of these may be pairs instead. */
const WRITTEN = ['out', 'errors'] as const
const READ = ['file', 'plan', 'map', 'items', 'questionnaire', 'links', 'turned', 'words'] as const

/** The same command, which refuses before it begins where it would write over what it reads. */
export const withOwnPlaces = (command: Command): Command => ({
  ...command,
  run: async (given, world) => {
    const wrong = await takenPlace(given)
    return wrong === null ? command.run(given, world) : badInput(wrong)
  },
})

async function takenPlace(given: Given): Promise<string | null> {
  const read = READ.flatMap(option => {
    const path = given[option]
    return path === undefined || (option !== 'file' && path.includes('=')) ? [] : [{ option, path }]
  })
  for (const [at, option] of WRITTEN.entries()) {
    const path = given[option]
    if (path === undefined) continue
    for (const one of read)
      if (await isSame(path, one.path))
        return `--${option} must be a file of its own: it never takes the place of ${one.option === 'file' ? 'the file that is read' : `--${one.option}`}.`
    for (const other of WRITTEN.slice(0, at)) {
      const before = given[other]
      if (before !== undefined && (await isSame(path, before)))
        return `--${other} and --${option} must be files of their own.`
    }
  }
  return null
}

/** By what stands there, or, where nothing does yet, by the name in its folder. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = [await found(one), await found(other)]
  if (a !== null && b !== null) return a.dev === b.dev && a.ino === b.ino
  return a === null && b === null && (await placeOf(one)) === (await placeOf(other))
}

const found = (path: string) => stat(path, { bigint: true }).catch(() => null)

const placeOf = async (path: string): Promise<string> =>
  join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path))

/** Opens the place that an option names, or the output where it names none; or the sentence that says why it is no place. What the disk says is no matter of the option. */
export async function placeFor(option: (typeof WRITTEN)[number], given: Given, { out }: World): Promise<Field<Spool>> {
  try {
    return ok(await openSpool(given[option] ?? out))
  } catch (error) {
    if (error instanceof NoPlace) return err(`--${option}: ${error.message}`)
    throw error
  }
}

/** Where rows go, and where those go that do not fit; null where that was not asked for. */
export type Places = { readonly rows: Spool; readonly errors: Spool | null }

/** Opens both, or neither. */
export async function placesFor(given: Given, world: World): Promise<Field<Places>> {
  const rows = await placeFor('out', given, world)
  if (!rows.ok) return rows
  if (given['errors'] === undefined) return ok({ rows: rows.value, errors: null })
  const drop = (): Promise<void> => rows.value.drop()
  const errors = await placeFor('errors', given, world).catch(async (error: unknown) => {
    await drop().catch(() => undefined)
    throw error
  })
  if (!errors.ok) await drop()
  return errors.ok ? ok({ rows: rows.value, errors: errors.value }) : errors
}
