/** `holdfast hour plan`: plan an hour between a practitioner and a client, perhaps with a partner. */
import { planWork } from '@holdfast/db'
import { after, MINUTE } from '@holdfast/domain'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, identity, idOrNone, minutes, modality, moment, paid } from '../fields.ts'
import { intervalText, isoText } from '../time-text.ts'

/** Plan an hour; prints its id. */
export const hourPlan: Command = {
  name: 'hour plan',
  about:
    'Plan an hour and print its id. --identity says how the practitioner has already seen who the client is, --paid whether the hour is paid for beforehand.',
  usage:
    '--practitioner ID --client ID [--partner ID] --start 2026-12-01T14:00+01:00 --minutes 50 [--modality video|telephone|chat] [--paid yes|no] [--identity in-person|document|video]',
  options: ['practitioner', 'client', 'partner', 'start', 'minutes', 'modality', 'paid', 'identity'],
  run: async (given, world) => {
    const fields = all({
      practitioner: id(given, 'practitioner', 'practitioner'),
      patient: id(given, 'client', 'patient'),
      partner: idOrNone(given, 'partner', 'relatedPerson'),
      start: moment(given, 'start'),
      length: minutes(given),
      modality: modality(given),
      isPaid: paid(given),
      identity: identity(given),
    })
    if (!fields.ok) return badInput(fields.error)
    const { start, length, identity: how, partner, ...rest } = fields.value
    const when = { start, end: after(start, length * MINUTE) }
    return withData(world, async db => {
      const work = { ...rest, when, ...(partner ? { partner } : {}), ...(how ? { identity: how } : {}) }
      const planned = await planWork(db, work, { now: world.clock(), random: world.random })
      if (!planned.ok) return failed(SENTENCES[planned.error], planned.error)
      const hour = planned.value.encounter
      const past = when.end <= world.clock() ? ' Note: this hour is already over.' : ''
      const json = {
        hour,
        start: isoText(when.start),
        end: isoText(when.end),
        modality: rest.modality,
        paid: rest.isPaid,
      }
      return done(`Planned hour ${hour}, ${intervalText(when)}.${past}`, json)
    })
  },
}

const SENTENCES = {
  'practitioner-unknown': 'No practitioner has this id. Nothing was planned.',
  'patient-unknown': 'No client has this id. Nothing was planned.',
  'partner-unknown': 'No partner has this id. Nothing was planned.',
  'ends-before-it-starts': 'The hour would end before it starts. Nothing was planned.',
} as const
