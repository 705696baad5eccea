/** Carries out `holdfast screen change`: judges the change of each row, in memory that does not grow with the file. */
import { reliableChangeThreshold, runningMoments, type ChangeCuts, type Norm } from '@holdfast/psychometrics'
import { badInput, failed, type Given, type Outcome, type World } from '../command.ts'
import { changeCounter, changeOf, cutBetween, type ChangeSum, type Judged } from './change-figures.ts'
import { changeText, writerOf } from './change-text.ts'
import { anyNumbers } from './options-study.ts'
import { changeAsked, type ChangeAsked, type Twice } from './options-change.ts'
import { itemColumn, scorerOf } from './scale.ts'
import { placeFor } from './places.ts'
import type { Spool } from './spool.ts'
import { readStudy, type StudyLine, type StudyWanted } from './study.ts'

const ENDING = 'Nothing was written.'

/** Judges the change between two scores of each row and writes a line for it. */
export async function changeFile(given: Given, world: World): Promise<Outcome> {
  const asked = await changeAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const pair = pairOf(asked.value.twice)
  const limit = await limitOf(asked.value, pair, world)
  if ('outcome' in limit) return limit.outcome
  const place = await placeFor('out', given, world)
  if (!place.ok) return badInput(place.error)
  const rows = place.value
  try {
    return await judged(asked.value, { pair, limit, rows, world })
  } catch (error) {
    await rows.drop().catch(() => undefined)
    throw error
  }
}

/** Where the other side begins, and from what that was computed. */
type Limit = {
  readonly cut: number | null
  readonly cuts: ChangeCuts | null
  readonly clinical: Norm | null
}

/** The cut-off; where the clinical group is the file's own first scores, they are read for it once. */
async function limitOf(asked: ChangeAsked, pair: Pair, world: World): Promise<Limit | { readonly outcome: Outcome }> {
  const { reached } = asked
  if (reached.kind !== 'norms') return { cut: reached.kind === 'cut' ? reached.cut : null, cuts: null, clinical: null }
  let { clinical } = reached
  if (clinical === null) {
    const first = runningMoments()
    const take = (line: StudyLine): void => {
      const { pre } = pair.of(line)
      if (pre !== null) first.add(pre)
    }
    const read = await readStudy(asked.source, wantedOf(asked, pair), { world, ending: ENDING, take })
    if (!read.ok) return { outcome: read.error }
    const { mean, sd } = first.moments()
    if (mean === null || sd === null)
      return { outcome: failed('Fewer than two rows have a first score, so that they have no spread.', 'too-few-rows') }
    clinical = { mean, sd }
  }
  const { cut, cuts } = cutBetween(clinical, reached.functional)
  if (cut === null)
    return {
      outcome: failed('Both groups have the same mean, or none has a spread: nothing lies between them.', 'no-cut'),
    }
  return { cut, cuts, clinical }
}

type Judging = { readonly pair: Pair; readonly limit: Limit; readonly rows: Spool; readonly world: World }

async function judged(asked: ChangeAsked, { pair, limit, rows, world }: Judging): Promise<Outcome> {
  const by: Judged = { error: asked.error, better: asked.better, cut: limit.cut }
  const writing = writerOf(asked.format)
  const counter = changeCounter()
  let text = writing.head
  const read = await readStudy(asked.source, wantedOf(asked, pair), {
    world,
    ending: ENDING,
    take: line => {
      const { pre, post } = pair.of(line)
      const change = changeOf(pre, post, by)
      counter.add(change)
      text += writing.line({ row: line.row, id: line.id, ...change })
    },
    rest: async () => {
      await rows.write(text)
      text = ''
    },
  })
  if (!read.ok) {
    await rows.drop()
    return read.error
  }
  await rows.write(text)
  await rows.keep()
  return told(asked, limit, counter.sum())
}

function told(asked: ChangeAsked, limit: Limit, sum: ChangeSum): Outcome {
  const { error, better, twice } = asked
  const facts = { ...sum, ...error, better, ...limit, threshold: reliableChangeThreshold(error) }
  const of = twice.kind === 'answers' ? { instrument: twice.scale.instrument.id, scale: twice.scale.score.id } : {}
  return {
    exit: 0,
    text: changeText(facts),
    json: { ok: true, ...of, ...facts },
    ...(asked.out === null && { isBeside: true }),
  }
}

/** Both scores of a row, and the columns that they need. */
type Pair = {
  readonly columns: StudyWanted['values']
  readonly of: (line: StudyLine) => { readonly pre: number | null; readonly post: number | null }
}

function pairOf(twice: Twice): Pair {
  if (twice.kind === 'columns')
    return {
      columns: [anyNumbers(twice.pre), anyNumbers(twice.post)],
      of: ({ values: [pre = null, post = null] }) => ({ pre, post }),
    }
  const { items } = twice.scale.instrument
  const score = scorerOf(twice.scale, twice.missing)
  return {
    columns: [twice.pre, twice.post].flatMap(before =>
      items.map(item => itemColumn(item, `${before}${item.id}`, 'no-such-column')),
    ),
    of: ({ values }) => ({ pre: score(values.slice(0, items.length)), post: score(values.slice(items.length)) }),
  }
}

const wantedOf = ({ id }: ChangeAsked, { columns }: Pair): StudyWanted => ({
  values: columns,
  words: [],
  id,
  stranger: () => null,
})
