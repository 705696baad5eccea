/** `holdfast client add`: add a person in treatment. */
import { addPatient } from '@holdfast/db'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, bornOrNone, language, words } from '../fields.ts'

/** Add a person in treatment; prints their id. */
export const clientAdd: Command = {
  name: 'client add',
  about:
    'Add a client and print their id. The name is what they want to be called on screens. --born is for someone who may be under age; without it a client counts as of age.',
  usage: '--name TEXT --language en|es [--born 2010-06]',
  options: ['name', 'language', 'born'],
  run: async (given, world) => {
    const fields = all({ name: words(given, 'name'), language: language(given), born: bornOrNone(given) })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const { born: month, ...person } = fields.value
      const id = await addPatient(
        db,
        { ...person, ...(month ? { born: month } : {}) },
        { now: world.clock(), random: world.random },
      )
      return done(`Added client ${id}.`, { id })
    })
  },
}
