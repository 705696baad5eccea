/** `holdfast client add`: add a person in treatment. */
import { addPatient } from '@holdfast/db'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, language, words } from '../fields.ts'

/** Add a person in treatment; prints their id. */
export const clientAdd: Command = {
  name: 'client add',
  about: 'Add a client and print their id. The name is what they want to be called on screens.',
  usage: '--name TEXT --language en|es',
  options: ['name', 'language'],
  run: async (given, world) => {
    const fields = all({ name: words(given, 'name'), language: language(given) })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const id = await addPatient(db, fields.value, { now: world.clock(), random: world.random })
      return done(`Added client ${id}.`, { id })
    })
  },
}
