/** `holdfast hour joins`: what everybody who asked to join an hour was answered, and by which versions. */
import { joinsOf, type JoinAnswered, type KeptCheck } from '@holdfast/db'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { id } from '../fields.ts'
import { isoText } from '../time-text.ts'

/** List the answers of an hour, oldest first. */
export const hourJoins: Command = {
  name: 'hour joins',
  about:
    'List what everybody who asked to join an hour was answered, oldest first: when, every check that was not passed with what would have made it a yes, and the versions of the policy and of the rules. Ids alone, no names and no places.',
  usage: '--hour ID',
  options: ['hour'],
  run: async (given, world) => {
    const encounter = id(given, 'hour', 'encounter')
    if (!encounter.ok) return badInput(encounter.error)
    return withData(world, async db => {
      const joins = await joinsOf(db, encounter.value)
      const text = joins.length === 0 ? 'Nobody has asked to join this hour.' : joins.map(lines).join('\n')
      return done(text, { joins: joins.map(one => ({ ...one, at: isoText(one.at) })) })
    })
  },
}

const lines = ({ person, at, answer, policy, rules, checks }: JoinAnswered): string =>
  [
    `${isoText(at)}  ${answer.padEnd(7)}  ${person}  policy ${policy}, rules ${rules}`,
    ...checks.flatMap(({ check, answer: said }) => (said.kind === 'passed' ? [] : `  ${check}: ${whyNot(said)}`)),
  ].join('\n')

/** The code of what is to do and whose that is, or of why nothing does. */
const whyNot = ({ by, remedy, reason }: KeptCheck['answer']): string =>
  remedy === undefined ? (reason ?? 'not known') : `${remedy} (${by ?? 'not known'})`
