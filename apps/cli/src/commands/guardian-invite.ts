/** `holdfast guardian invite`: make a link for someone who signs beside a client. */
import { inviteGuardian } from '@holdfast/db'
import { DAY } from '@holdfast/domain'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, origin } from '../fields.ts'
import { isoText, minuteText } from '../time-text.ts'

/** So long a guardian's link waits to be opened; the login that comes of it lasts as a client's does. */
const LIVES_FOR = 14 * DAY

/** Make a link and print it, this once. It leads to the client's agreement and to nothing else. */
export const guardianInvite: Command = {
  name: 'guardian invite',
  about:
    'Make a link for a guardian and print it once. It leads to the agreement that names them. Earlier links of this guardian stop working.',
  usage: '--guardian ID [--origin https://hour.example]',
  options: ['guardian', 'origin'],
  run: async (given, world) => {
    const { HOLDFAST_ORIGIN, PORT } = world.environment
    const fields = all({
      guardian: id(given, 'guardian', 'relatedPerson'),
      origin: origin(given, HOLDFAST_ORIGIN ?? `http://localhost:${PORT ?? '8787'}`),
    })
    if (!fields.ok) return badInput(fields.error)
    const { guardian, origin: address } = fields.value
    return withData(world, async db => {
      const making = { now: world.clock(), random: world.random }
      const invited = await inviteGuardian(db, { guardian, livesFor: LIVES_FOR }, making)
      if (!invited.ok) return failed('Nobody with this id signs beside a client. No link was made.', invited.error)
      const { path, expires, side } = invited.value
      const link = `${address}${path}`
      const text = `This link is shown once and works in one browser until ${minuteText(expires)}:\n${link}`
      return done(text, { link, expires: isoText(expires), side })
    })
  },
}
