// `pnpm simulate`: lives through simulated hours and says which promises of SPEC.md were not kept, and by which seed.
import { parseArgs } from 'node:util'
import { simulateHours, type Tally } from '../src/testing/sim/tally.ts'
import { MISTAKES } from '../src/testing/sim/sabotage.ts'
import { simulateOnThreads } from './pool.ts'

const USAGE = `pnpm simulate [--sessions N] [--from SEED] [--seed N] [--mistake NAME]
  --sessions  how many hours, one for each seed (1000)
  --from      the first seed (1)
  --seed      this one hour only
  --mistake   with a planted mistake: ${Object.keys(MISTAKES).join(', ')}`

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    mistake: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const mistake = values.mistake ?? null
const from = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.sessions) : 1
const isAsked = Number.isSafeInteger(from) && Number.isSafeInteger(count) && count > 0
if (values.help || !isAsked || (mistake !== null && !(mistake in MISTAKES))) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}

const number = new Intl.NumberFormat('en')
const start = performance.now()
let shownAt = start

/** A bar on a terminal, a line every ten seconds elsewhere. */
function show({ hours, broken }: Tally): void {
  const now = performance.now()
  if (now - shownAt < (process.stdout.isTTY ? 100 : 10_000)) return
  shownAt = now
  const left = Math.round(((count - hours) * (now - start)) / hours / 1000)
  const told = `${number.format(hours)} of ${number.format(count)} hours, ${broken.length} broken, ${left} s left`
  const full = Math.round((30 * hours) / count)
  if (process.stdout.isTTY) process.stdout.write(`\r[${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${told}\u001B[K`)
  else console.log(told)
}

const tally =
  count === 1
    ? simulateHours({ from, count, mistake })
    : await simulateOnThreads({ from, count, mistake }, Math.min(2, count), show)
const seconds = (performance.now() - start) / 1000
if (process.stdout.isTTY && count > 1) process.stdout.write('\r\u001B[K')

const { hours, events, simulated, hash, broken } = tally
console.log(`hours            ${number.format(hours)} (seeds ${from} to ${from + count - 1})`)
console.log(`events           ${number.format(events)}, ${number.format(Math.round(events / seconds))} a second`)
console.log(`simulated time   ${number.format(Math.round(simulated / 60_000))} minutes in ${seconds.toFixed(1)} s`)
console.log(`hash             ${(hash >>> 0).toString(16).padStart(8, '0')}`)
console.log(`broken promises  ${broken.length}`)
const named = mistake === null ? '' : ` --mistake '${mistake}'`
for (const { seed, broken: promise } of broken.slice(0, 20))
  console.log(`  ${promise?.what}, ${promise?.at} ms in: pnpm simulate --seed ${seed}${named}`)
if (broken.length > 20) console.log(`  and ${broken.length - 20} more`)
process.exitCode = broken.length > 0 ? 1 : 0
