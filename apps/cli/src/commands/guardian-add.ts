/** `holdfast guardian add`: add someone who signs beside a client. */
import { addGuardian } from '@holdfast/db'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, language, words } from '../fields.ts'

/** Add a guardian of one client; prints their id. */
export const guardianAdd: Command = {
  name: 'guardian add',
  about:
    'Add someone who signs beside a client where the law asks for it, and print their id. They stand for this client only.',
  usage: '--for CLIENT-ID --name TEXT --language en|es',
  options: ['for', 'name', 'language'],
  run: async (given, world) => {
    const fields = all({
      patient: id(given, 'for', 'patient'),
      name: words(given, 'name'),
      language: language(given),
    })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const added = await addGuardian(db, fields.value, { now: world.clock(), random: world.random })
      if (!added.ok) return failed('No client has this id. Nobody was added.', added.error)
      return done(`Added guardian ${added.value}.`, { id: added.value })
    })
  },
}
