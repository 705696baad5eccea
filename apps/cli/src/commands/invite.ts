/** `holdfast invite`: make a link for someone who has a seat in an hour. */
import { inviteTo } from '@holdfast/db'
import { err, parseId, type PersonId } from '@holdfast/domain'
import { badInput, done, failed, type Command, type Given } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, origin, type Field } from '../fields.ts'
import { isoText, minuteText } from '../time-text.ts'

/** Make a link and print it, this once: only the hash of its secret is kept. */
export const invite: Command = {
  name: 'invite',
  about: 'Make a link to an hour and print it once. Earlier links of this person to this hour stop working.',
  usage: '--hour ID --person ID [--origin https://hour.example]',
  options: ['hour', 'person', 'origin'],
  run: async (given, world) => {
    const { HOLDFAST_ORIGIN, PORT } = world.environment
    const fields = all({
      encounter: id(given, 'hour', 'encounter'),
      person: person(given),
      origin: origin(given, HOLDFAST_ORIGIN ?? `http://localhost:${PORT ?? '8787'}`),
    })
    if (!fields.ok) return badInput(fields.error)
    const { encounter, person: invitee, origin: address } = fields.value
    return withData(world, async db => {
      const inviting = { encounter, person: invitee, by: 'system', endEarlier: true } as const
      const invited = await inviteTo(db, inviting, { now: world.clock(), random: world.random })
      if (!invited.ok) return failed(SENTENCES[invited.error], invited.error)
      const { path, expires, side } = invited.value
      const link = `${address}${path}`
      const text = `This link is shown once and works in one browser until ${minuteText(expires)}:\n${link}`
      return done(text, { link, expires: isoText(expires), side })
    })
  },
}

function person({ person: text = '' }: Given): Field<PersonId> {
  const kinds = ['patient', 'practitioner', 'relatedPerson'] as const
  const found = kinds.map(kind => parseId(kind, text)).find(parsed => parsed.ok)
  return found ?? err('Give --person as the id of someone in the hour, as `holdfast hours` shows it.')
}

const SENTENCES = {
  'not-a-participant': 'This person has no seat in this hour, or there is no such hour. No link was made.',
  'hour-over': 'This hour is over for longer than a link lives. No link was made.',
} as const
