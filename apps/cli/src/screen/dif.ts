/** Carries out `holdfast screen dif`: reads answers of two groups, and hands on which items run differently in them. */
import { err, ok } from '@holdfast/domain'
import { badInput, done, failed, type Given, type Outcome, type World } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { difOf, type Grouped } from './dif-figures.ts'
import { difText } from './dif-text.ts'
import { naming } from './options.ts'
import { columnField, numberOrNone, scaleField, source } from './options-study.ts'
import { answersWanted, itemsOf, keyed } from './scale.ts'
import { anyWords, readStudy } from './study.ts'

/** Compares the items of a score in two groups. Holds the answers of both. */
export async function difFile(given: Given, world: World): Promise<Outcome> {
  const asked = await difAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const { source: table, scale, naming: names, group: column, reference, focal, endorsed } = asked.value
  if (scale.score.weights)
    return badInput('The answers of this score count against each other; it has no total to match people by.')
  const key = keyed(scale)
  const people: Grouped[] = []
  let [incomplete, otherGroup] = [0, 0]
  const read = await readStudy(
    table,
    { ...answersWanted(scale.instrument, names), words: [anyWords(column)] },
    {
      world,
      ending: 'Nothing was computed.',
      take: ({ values, words: [word] }) => {
        const group = word === reference ? 'reference' : word === focal ? 'focal' : null
        const answers = key(values).flatMap(answer => answer ?? [])
        if (group === null) otherGroup += 1
        else if (answers.length < scale.score.items.length) incomplete += 1
        else people.push({ answers, group })
      },
    },
  )
  if (!read.ok) return read.error
  const isEmpty = (one: Grouped['group']): boolean => !people.some(({ group }) => group === one)
  if (isEmpty('reference') || isEmpty('focal'))
    return failed(
      'One of the two groups has no row with all answers. Are --reference and --focal spelled as in the table?',
      'one-group',
    )
  const items = itemsOf(scale).length
  const found = difOf(people, scale, { endorsed, onItem: at => world.tell(`item ${at + 1} of ${items}`) })
  world.tell('')
  const { instrument, score } = scale
  const leftOut = { incomplete, otherGroup }
  return done(difText({ title: `${instrument.title}, ${score.id}`, reference, focal, ...leftOut }, found), {
    instrument: instrument.id,
    version: instrument.version,
    scale: score.id,
    leftOut,
    ...found,
  })
}

async function difAsked(given: Given) {
  const fields = all({
    source: await source(given),
    scale: scaleField(given),
    naming: await naming(given),
    group: columnField(given, 'group'),
    reference: groupField(given, 'reference'),
    focal: groupField(given, 'focal'),
    endorsed: numberOrNone(given, 'endorsed'),
  })
  if (fields.ok && fields.value.reference === fields.value.focal)
    return err('--reference and --focal are the same group; give two.')
  return fields
}

function groupField(given: Given, option: string): Field<string> {
  const word = given[option]?.trim()
  return word ? ok(word) : err(`Give --${option} as one of the words in the column of groups.`)
}
