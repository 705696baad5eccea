/** `holdfast hour plan`: plan an hour between a practitioner and a client. */
import { planWork } from '@holdfast/db'
import { after, MINUTE } from '@holdfast/domain'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, identity, minutes, moment } from '../fields.ts'
import { intervalText, isoText } from '../time-text.ts'

/** Plan an hour; prints its id. */
export const hourPlan: Command = {
  name: 'hour plan',
  about: 'Plan an hour and print its id. --identity says how the practitioner has already seen who the client is.',
  usage:
    '--practitioner ID --client ID --start 2026-12-01T14:00+01:00 --minutes 50 [--identity in-person|document|video]',
  options: ['practitioner', 'client', 'start', 'minutes', 'identity'],
  run: async (given, world) => {
    const fields = all({
      practitioner: id(given, 'practitioner', 'practitioner'),
      patient: id(given, 'client', 'patient'),
      start: moment(given, 'start'),
      length: minutes(given),
      identity: identity(given),
    })
    if (!fields.ok) return badInput(fields.error)
    const { practitioner, patient, start, length, identity: how } = fields.value
    const when = { start, end: after(start, length * MINUTE) }
    return withData(world, async db => {
      const work = { practitioner, patient, when, ...(how ? { identity: how } : {}) }
      const planned = await planWork(db, work, { now: world.clock(), random: world.random })
      if (!planned.ok) return failed(SENTENCES[planned.error], planned.error)
      const hour = planned.value.encounter
      const past = when.end <= world.clock() ? ' Note: this hour is already over.' : ''
      const json = { hour, start: isoText(when.start), end: isoText(when.end) }
      return done(`Planned hour ${hour}, ${intervalText(when)}.${past}`, json)
    })
  },
}

const SENTENCES = {
  'practitioner-unknown': 'No practitioner has this id. Nothing was planned.',
  'patient-unknown': 'No client has this id. Nothing was planned.',
  'ends-before-it-starts': 'The hour would end before it starts. Nothing was planned.',
} as const
