/** `holdfast hours`: list the planned hours and who is in them. */
import { listHours, type ListedHour } from '@holdfast/db'
import { after, DAY, ok } from '@holdfast/domain'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { moment } from '../fields.ts'
import { intervalText, isoText } from '../time-text.ts'

/** List hours, soonest first. */
export const hours: Command = {
  name: 'hours',
  about: 'List hours with the ids of all who have a seat, soonest first; from yesterday on, or from --from.',
  usage: '[--from 2026-12-01T00:00Z]',
  options: ['from'],
  run: async (given, world) => {
    const from = given['from'] === undefined ? ok(after(world.clock(), -DAY)) : moment(given, 'from')
    if (!from.ok) return badInput(from.error)
    return withData(world, async db => {
      const listed = await listHours(db, from.value)
      const text = listed.length === 0 ? 'No hours are planned.' : listed.map(lines).join('\n\n')
      return done(text, { hours: listed.map(asJson) })
    })
  },
}

/** The screens' word for a role. */
const WORDS = { practitioner: 'practitioner', patient: 'client', 'related-person': 'partner' } as const

const lines = ({ encounter, when, state, modality, people }: ListedHour): string =>
  [
    `${intervalText(when)}  ${state.status}  ${modality}  ${encounter}`,
    ...people.map(({ role, id, name }) => `  ${WORDS[role].padEnd(12)}  ${id}  ${name}`),
  ].join('\n')

const asJson = ({ encounter, when, state, modality, isPaid, people }: ListedHour): object => ({
  hour: encounter,
  start: isoText(when.start),
  end: isoText(when.end),
  status: state.status,
  modality,
  paid: isPaid,
  people: people.map(({ id, role, name }) => ({ id, role: WORDS[role], name })),
})
