/** `holdfast practitioner add`: add a clinician. */
import { addPractitioner } from '@holdfast/db'
import { badInput, done, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, language, phone, words } from '../fields.ts'

/** Add a clinician; prints their id. */
export const practitionerAdd: Command = {
  name: 'practitioner add',
  about: 'Add a practitioner and print their id. The phone number is shown to clients when the line breaks.',
  usage: '--name TEXT --title TEXT --language en|es [--phone "+1 615 555 0100"]',
  options: ['name', 'title', 'phone', 'language'],
  run: async (given, world) => {
    const fields = all({
      name: words(given, 'name'),
      title: words(given, 'title'),
      phone: phone(given),
      language: language(given),
    })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const id = await addPractitioner(db, fields.value, { now: world.clock(), random: world.random })
      return done(`Added practitioner ${id}.`, { id })
    })
  },
}
