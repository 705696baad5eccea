/** `holdfast partner add`: add someone who takes part beside a client. */
import { addPartner } from '@holdfast/db'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, language, words } from '../fields.ts'

/** Add a partner; prints their id. */
export const partnerAdd: Command = {
  name: 'partner add',
  about: 'Add someone who takes part beside a client, as in an hour for a couple, and print their id.',
  usage: '--name TEXT --language en|es',
  options: ['name', 'language'],
  run: async (given, world) => {
    const fields = all({ name: words(given, 'name'), language: language(given) })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const id = await addPartner(db, fields.value, { now: world.clock(), random: world.random })
      return done(`Added partner ${id}.`, { id })
    })
  },
}
