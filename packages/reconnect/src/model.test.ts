/** The model of the protocol (../model) is searched to its end by Spin, and each planted mistake is found. Rules: ../model/README.md. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const MODEL = fileURLToPath(new URL('../model/holdfast.pml', import.meta.url))
const MISSING = 'is missing. The model of the protocol cannot be checked without it: apt-get install spin gcc libc6-dev'

/** Sizes and faults of one search, and the mistakes that are planted, as the model's own names. */
type Sizes = { readonly [name: string]: number }

/** What the search found. `isWhole`: every state that can be reached was reached, within depth and memory. */
type Found = { readonly errors: number; readonly states: number; readonly isWhole: boolean; readonly violated: string }

const LINK = { LINK: 1, SEATS: 1, TABS: 1, TRIES: 5, LOSSES: 2, DOUBTS: 1, CRASHES: 1, WORDS: 1 }
const PAIR = { SEATS: 2, UP: 4, DOWN: 4, MENDS: 1, TABS: 0, LOSSES: 0, BREAKS: 0, EARLY: 0, CRASHES: 0 }
const TRIO = { ...PAIR, SEATS: 3, UP: 5, DOWN: 5, PROMPT: 1 }

function run(folder: string, command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 110_000,
      maxBuffer: 1 << 24,
      stdio: 'pipe',
    })
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')
      throw new Error(`${command} ${MISSING}`)
    throw failure
  }
}

/** Makes the checker for these sizes in a folder of its own and searches. Says how much it searched. */
function search(title: string, sizes: Sizes, speed = '-O1'): Found {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-model-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  run(folder, 'spin', [...Object.entries(sizes).map(([name, value]) => `-D${name}=${value}`), '-a', MODEL])
  // Spin keeps priorities only without its reduction; the reduced search is as exhaustive as the other.
  const whole = 'PROMPT' in sizes ? ['-DNOREDUCE'] : []
  run(folder, 'gcc', [speed, '-w', '-DSAFETY', '-DCOLLAPSE', '-DMEMLIM=4000', ...whole, '-o', 'pan', 'pan.c'])
  const said = run(folder, './pan', ['-m100000', '-w22'])
  const number = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? Number.NaN)
  const found = {
    errors: number(/errors: (\d+)/),
    states: number(/(\d+) states, stored/),
    isWhole:
      !/max search depth too small|out of memory|reached -DMEMLIM|Search not completed|hash-compact|Bit statespace/i.test(
        said,
      ),
    violated: /pan:1: (.*)/.exec(said)?.[1] ?? '',
  }
  console.log(`${title}: ${found.states} states, ${found.errors} errors`)
  return found
}

test.each<[string, Sizes]>([
  ['one seat, every fault of its links', LINK],
  ['three seats, a break and a second page', { ...LINK, SEATS: 3, TRIES: 3, LOSSES: 1, DOUBTS: 0, CRASHES: 0 }],
  ['three seats, a restart and a second page', { ...LINK, SEATS: 3, TRIES: 2, LOSSES: 0, DOUBTS: 0, WORDS: 0 }],
])(
  '[MO1] one page life writes, epochs never fall, and the newest page comes through: %s',
  (title, sizes) => {
    expect(search(title, sizes)).toMatchObject({ errors: 0, isWhole: true })
  },
  120_000,
)

test.each<[string, Sizes]>([
  ['a break of links and of sound, an order overtaken', { ...PAIR, LOSSES: 1, BREAKS: 1, EARLY: 1 }],
  ['a second page, a break of links and of sound', { ...PAIR, TABS: 1, LOSSES: 1, BREAKS: 1 }],
  ['a second page, an order overtaken, a restart', { ...PAIR, TABS: 1, EARLY: 1, CRASHES: 1 }],
  ['a break of links and of sound, a restart', { ...PAIR, LOSSES: 1, BREAKS: 1, CRASHES: 1 }],
])(
  '[MO2] one offers, older orders are void, and two seats come to one call: %s',
  (title, sizes) => {
    expect(search(title, sizes)).toMatchObject({ errors: 0, isWhole: true })
  },
  120_000,
)

test.each<[string, Sizes]>([
  ['a break of a link', { ...TRIO, LOSSES: 1 }],
  ['a break of sound', { ...TRIO, BREAKS: 1 }],
  ['a second page', { ...TRIO, TABS: 1 }],
  ['a restart', { ...TRIO, CRASHES: 1 }],
])(
  '[MO3] three seats come to one call for every pair: %s',
  (title, sizes) => {
    expect(search(title, sizes)).toMatchObject({ errors: 0, isWhole: true })
  },
  120_000,
)

test.each<[string, Sizes, RegExp]>([
  ['NO_FENCE', LINK, /superseded/],
  ['MOVED_COMES_BACK', LINK, /superseded/],
  ['EPOCHS_FORGOTTEN', { ...LINK, LOSSES: 1, DOUBTS: 0 }, /superseded|best/],
  ['BOTH_OFFER', PAIR, /offered/],
  ['OLD_ORDERS_OBEYED', { ...PAIR, EARLY: 1, CRASHES: 1, USED_AGAIN: 1 }, /\.gen/],
  ['USED_AGAIN', { ...PAIR, CRASHES: 1 }, /offered/],
  ['FLOW_CARRIED_OVER', { ...PAIR, LOSSES: 1, BREAKS: 1, EARLY: 1 }, /\.gen==/],
  ['MOVED_STILL_SENDS', { ...PAIR, TABS: 1 }, /moved/],
])(
  '[MO4] the planted mistake %s is found',
  (mistake, sizes, what) => {
    const found = search(mistake, { ...sizes, [mistake]: 1 }, '-O0')
    expect(found.errors).toBe(1)
    expect(found.violated).toMatch(what)
  },
  60_000,
)
