/** The command line: pick a command, run it, say how it ended. */
import { randomFillSync } from 'node:crypto'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { instant } from '@holdfast/domain'
import { badInput, failed, type Command, type Given, type Outcome, type World } from './command.ts'
import { SCREEN_COMMANDS } from './commands/screen.ts'
import { helpOn } from './commands/help.ts'
import { version } from './commands/version.ts'
import { NotWritten } from './screen/spool.ts'

/** Runs the command that the words before the first option name. */
export async function run(argv: readonly string[], world: World): Promise<Outcome> {
  const rest = argv[0] === '--' ? argv.slice(1) : argv
  const first = rest.findIndex(word => word.startsWith('-'))
  const words = first < 0 ? rest : rest.slice(0, first)
  const options = first < 0 ? [] : rest.slice(first)
  const isHelp = words.length === 0 || options.some(option => option === '--help' || option === '-h')
  if (words.length === 0 && options.includes('--version')) return version.run({}, world)
  if (isHelp) return helpWith(words, world)
  const command = SCREEN_COMMANDS.find(one => isNamedBy(one, words)) ?? (await heavy(words))
  if (typeof command === 'string') return badInput(command)
  const given = readOptions(command, [...words.slice(command.name.split(' ').length), ...options])
  if (!given.ok) return badInput(given.sentence)
  return command.run(given.value, world).catch((error: unknown) => {
    if (error instanceof NotWritten) return failed(error.message, 'not-written')
    throw error
  })
}

async function helpWith(words: readonly string[], world: World): Promise<Outcome> {
  const { ALL_COMMANDS, help } = await import('./commands/all.ts')
  return helpOn(ALL_COMMANDS, words) ?? help.run({}, world)
}

/** A command that takes something without a name may be followed by it. */
function isNamedBy({ name, takes }: Command, words: readonly string[]): boolean {
  const own = name.split(' ').length
  return words.slice(0, own).join(' ') === name && (words.length === own || takes !== undefined)
}

type Read = { readonly ok: true; readonly value: Given } | { readonly ok: false; readonly sentence: string }

/** Options come once, with a value, and under a name that the command knows; anything else is said before anything is done. */
function readOptions({ name, usage, options, takes }: Command, argv: readonly string[]): Read {
  const known = Object.fromEntries(options.map(option => [option, { type: 'string' }] as const))
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true })
  const value: Record<string, string> = {}
  const wrong = (what: string): Read => ({ ok: false, sentence: `${what}\nUsage: holdfast ${name} ${usage}`.trimEnd() })
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional' && takes !== undefined && !(takes in value)) {
      value[takes] = token.value
      continue
    }
    if (token.kind === 'positional')
      return wrong(`"${token.value}" belongs to no option; put text with spaces in quotes.`)
    if (!options.includes(token.name)) return wrong(`"holdfast ${name}" has no option ${token.rawName}.`)
    if (token.value === undefined || token.value.startsWith('--')) return wrong(`${token.rawName} needs a value.`)
    if (token.name in value) return wrong(`${token.rawName} was given twice.`)
    value[token.name] = token.value
  }
  return { ok: true, value }
}

/** The commands that need the database's code, which is fetched only for them; or the sentence that there is no such command. */
async function heavy(words: readonly string[]): Promise<Command | string> {
  const { ALL_COMMANDS } = await import('./commands/all.ts')
  const found = ALL_COMMANDS.find(one => isNamedBy(one, words))
  const names = ALL_COMMANDS.map(({ name }) => name).join(', ')
  const hint = ALL_COMMANDS.some(({ name }) => name.startsWith(`${words[0]} `))
    ? ` See holdfast ${words[0]} --help.`
    : ''
  return found ?? `There is no command "${words.join(' ')}".${hint} The commands are: ${names}.`
}

/** Runs what the process was asked for. `program` is the file that it began with, and that a thread begins with too. */
export async function main(program: URL): Promise<void> {
  const words = process.argv.slice(2)
  const asJson = words.includes('--json')
  const world: World = {
    environment: process.env,
    clock: () => instant(Date.now()),
    random: length => randomFillSync(new Uint8Array(length)),
    out: bytes => new Promise(resolve => process.stdout.write(bytes, () => resolve())),
    tell: progress => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${progress}`)
    },
    startThread: workerData => {
      // Rows live shortly. One unlucky look makes the engine believe that they do not, and then all takes half as long again.
      setFlagsFromString('--no-allocation-site-pretenuring')
      return new Worker(program, { workerData, resourceLimits: LITTLE_ROOM })
    },
  }
  // Whoever reads our output may have had enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const argv = words.filter(word => word !== '--json')
  const outcome = await run(argv, world).catch((error: unknown) => {
    const kind = error instanceof Error ? error.name : 'unknown'
    return failed(`This should not have happened (${kind}). Please report it with the command you ran.`, 'bug')
  })
  const text = `${asJson ? JSON.stringify(outcome.json) : outcome.text}\n`
  const isOut = outcome.isBeside !== true && (asJson || outcome.exit === 0)
  const stream = isOut ? process.stdout : process.stderr
  stream.write(text)
  process.exitCode = outcome.exit
}

/** A thread scores in little room; left alone, the engine would let a hundred megabytes of what is used up lie. */
const LITTLE_ROOM = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 128 }
