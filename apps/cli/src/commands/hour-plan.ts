/** `holdfast hour plan`: plan an hour between a practitioner and a client, perhaps with a partner. */
import { planWork } from '@holdfast/db'
import { after, MINUTE } from '@holdfast/domain'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, asksForLicence, id, identity, idOrNone, minutes, modality, moment, paid } from '../fields.ts'
import { intervalText, isoText } from '../time-text.ts'

/** Plan an hour; prints its id. */
export const hourPlan: Command = {
  name: 'hour plan',
  about:
    'Plan an hour and print its id. With HOLDFAST_LICENCES=required the practitioner’s licence has to be looked up and to hold on that day. --identity says how the practitioner has already seen who the client is, --paid whether the hour is paid for beforehand.',
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
      asksForLicence: asksForLicence(world),
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
      const { lookBefore } = planned.value
      const look =
        lookBefore === null
          ? ''
          : ` Note: the last look at the licence counts up to ${isoText(lookBefore)}; the hour begins only after another look.`
      const json = {
        hour,
        start: isoText(when.start),
        end: isoText(when.end),
        modality: rest.modality,
        paid: rest.isPaid,
        ...(lookBefore === null ? {} : { lookBefore: isoText(lookBefore) }),
      }
      return done(`Planned hour ${hour}, ${intervalText(when)}.${past}${look}`, json)
    })
  },
}

const THEN_SMALL =
  'write the licence down on the desk’s page of licences, look it up, note the look, and plan again. Nothing was planned.'
const THEN = `W${THEN_SMALL.slice(1)}`

const SENTENCES = {
  'practitioner-unknown': 'No practitioner has this id. Nothing was planned.',
  'patient-unknown': 'No client has this id. Nothing was planned.',
  'partner-unknown': 'No partner has this id. Nothing was planned.',
  'ends-before-it-starts': 'The hour would end before it starts. Nothing was planned.',
  'kept-apart':
    'This hour lies too close to an hour of somebody whom this client is not to meet where they wait; how far apart they have to lie stands on the sheet before contact. Plan an earlier or a later hour. Nothing was planned.',
  'licence-missing': `No licence of this practitioner is written down. ${THEN}`,
  'licence-never-looked': `Nobody has looked up a licence of this practitioner that holds on that day. ${THEN}`,
  'licence-otherwise': `The last look did not find the licence as it is written down. ${THEN}`,
  'licence-look-old': `The licence of this practitioner was looked up too long ago. ${THEN}`,
  'licence-ends-before': `The licence of this practitioner ends before that day. Plan an earlier day; or, once it is renewed: ${THEN_SMALL}`,
  'licence-not-in-force': `No licence of this practitioner is known to be in force on that day. ${THEN}`,
} as const
