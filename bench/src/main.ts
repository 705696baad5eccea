/**
 * Entry: `pnpm bench [group …] [--quick] [--json]`. One JSON line a figure; exit 1 when one does not hold its target. For
 * work on one thing: `--only "3 s,address"` (scenarios of `reconnect` by words in their names), `--rounds 5`, `--alone`.
 */
import { parseArgs } from 'node:util'
import { background } from './background/background.ts'
import { calls } from './calls/calls.ts'
import { checkInFigures } from './check-in/check-in.ts'
import { consent } from './consent/consent.ts'
import type { Figure } from './figure.ts'
import type { Measure } from './group.ts'
import { reconnect } from './reconnect/reconnect.ts'
import { screening } from './screening/screening.ts'

/** The groups of this project's life; those that are null have nothing to measure yet. */
const GROUPS: { readonly [name: string]: Measure | null } = {
  calls,
  background,
  reconnect,
  consent,
  screening,
  'check-in': checkInFigures,
  trust: null,
  practice: null,
  scale: null,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
})

const unknown = positionals.filter(name => !Object.hasOwn(GROUPS, name))
if (unknown.length > 0) {
  console.error(`There is no group called ${unknown.join(', ')}. Groups: ${Object.keys(GROUPS).join(', ')}.`)
  process.exit(2)
}

const rounds = values.rounds === undefined ? null : Number(values.rounds)
if (rounds !== null && (!Number.isInteger(rounds) || rounds < 1)) {
  console.error('--rounds takes a whole number from 1 on.')
  process.exit(2)
}
const only = values.only.split(',').flatMap(words => words.trim() || [])

const wanted = positionals.length > 0 ? positionals : Object.keys(GROUPS)
let missed = 0
for (const name of wanted) {
  const measure = GROUPS[name]
  if (!measure) {
    console.error(`${name}: nothing to measure yet.`)
    continue
  }
  const onProgress = (what: string): void => progress(`${name}: ${what}`)
  for await (const figure of measure({ quick: values.quick, onProgress, only, rounds, alone: values.alone })) {
    missed += figure.ok ? 0 : 1
    progress('')
    console.log(values.json ? JSON.stringify(figure) : plain(figure))
  }
}
progress('')
// The peers that were measured leave timers behind that would keep this process for ever.
process.exit(missed > 0 ? 1 : 0)

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}`)
  else if (what) process.stderr.write(`${what}\n`)
}

function plain({ name, value, unit, peer, peerValue, ratio, target, ok }: Figure): string {
  const beside = peer === null ? '' : `  |  ${peer}: ${peerValue} ${unit}, ratio ${ratio}`
  return `${ok ? 'ok  ' : 'MISS'}  ${name}: ${value} ${unit}${beside}  (${target})`
}
