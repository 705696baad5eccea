/** `holdfast guardian end`: someone signs beside a client no longer. */
import { endGuardian } from '@holdfast/db'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, id } from '../fields.ts'

/** End a guardian; what they signed stays, and no later version names them. */
export const guardianEnd: Command = {
  name: 'guardian end',
  about:
    'End a guardian who was entered by mistake, has died or is replaced. What they signed stays; no later version names them, and their links and logins stop working.',
  usage: '--guardian ID',
  options: ['guardian'],
  run: async (given, world) => {
    const fields = all({ guardian: id(given, 'guardian', 'relatedPerson') })
    if (!fields.ok) return badInput(fields.error)
    const { guardian } = fields.value
    return withData(world, async db => {
      const ended = await endGuardian(db, { guardian }, { now: world.clock(), random: world.random })
      if (!ended.ok) return failed('Nobody with this id signs beside a client. Nothing was changed.', ended.error)
      return done('They sign beside this client no longer. Offer the next version: it does not name them.', {
        guardian,
      })
    })
  },
}
