/** What can be asked here: our own questions, and published instruments for which the deployer brought words. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, isRecord, ok, parseJson, type Result } from '@holdfast/domain'
import {
  instrumentOf,
  OWN_INSTRUMENTS,
  parseImportedWording,
  type AnsweredInstrument,
  type Askable,
  type ImportedWording,
} from '@holdfast/risk-screening'

/** Everything that can be asked, and everything that once could be. */
export type Library = {
  readonly askable: readonly Askable[]
  /** The questions of an instrument by its id, also where there are no words for it any more; null for no instrument. */
  readonly of: (instrument: string) => Askable | null
}

/** A library of our own questions and of these words. */
export function makeLibrary(words: readonly ImportedWording[]): Library {
  const own = OWN_INSTRUMENTS.map((instrument): Askable => ({ kind: 'own', instrument }))
  const published = words.flatMap((one): Askable[] => {
    const instrument = answeredOf(one.instrument)
    return instrument ? [{ kind: 'published', instrument, words: one }] : []
  })
  const askable = [...own, ...published]
  return {
    askable,
    of: id => {
      const instrument = answeredOf(id)
      const known = askable.find(one => one.instrument.id === id)
      return known ?? (instrument ? { kind: 'published', instrument, words: null } : null)
    },
  }
}

/** The most that one file of words may hold, in bytes. */
const FILE_LIMIT = 2_000_000

/** Reads every `.json` of a folder as a file of words; the failure is one sentence that names the file and the place in it. */
export async function readWordings(folder: string): Promise<Result<readonly ImportedWording[], string>> {
  const names = await jsonIn(folder)
  if (!names) return err(`HOLDFAST_WORDINGS: there is no folder ${folder} that can be read.`)
  const found: ImportedWording[] = []
  for (const name of names) {
    const read = await readWording(join(folder, name))
    if (!read.ok) return err(`HOLDFAST_WORDINGS: ${name}: ${read.error}`)
    const { instrument } = read.value
    if (found.some(one => one.instrument === instrument))
      return err(`HOLDFAST_WORDINGS: ${name}: another file has words for ${instrument} too. Keep one of them.`)
    found.push(read.value)
  }
  return ok(found)
}

async function jsonIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).filter(name => name.endsWith('.json')).toSorted()
  } catch {
    return null
  }
}

async function readWording(path: string): Promise<Result<ImportedWording, string>> {
  const text = await textOf(path)
  if (!text.ok) return text
  const given = parseJson(text.value)
  if (!isRecord(given)) return err('this is no JSON object.')
  const instrument = typeof given['instrument'] === 'string' ? answeredOf(given['instrument']) : null
  if (!instrument) return err('instrument: there is no such instrument that somebody answers.')
  const parsed = parseImportedWording(instrument, given)
  if (parsed.ok) return ok(parsed.value)
  const [first] = parsed.error
  const place = first?.part && !first.sentence.startsWith(`${first.part}:`) ? `${first.part}: ` : ''
  return err(`${place}${first?.sentence ?? 'it cannot be taken.'}`)
}

async function textOf(path: string): Promise<Result<string, string>> {
  try {
    const { size } = await stat(path)
    if (size > FILE_LIMIT) return err('it is larger than a questionnaire can be.')
    return ok(await readFile(path, 'utf8'))
  } catch {
    return err('it cannot be read.')
  }
}

function answeredOf(id: string): AnsweredInstrument | null {
  const instrument = instrumentOf(id)
  return instrument && instrument.mode !== 'record-only' ? instrument : null
}
