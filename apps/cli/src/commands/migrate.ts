/** `holdfast migrate`: make the database, or bring it to today's schema. */
import { migrate as bringUp } from '@holdfast/db/node'
import { done, type Command } from '../command.ts'
import { fileOf, withFile } from '../data.ts'

/** Make the database, or bring it to today's schema; doing it twice is harmless. */
export const migrate: Command = {
  name: 'migrate',
  about: "Make the database, or bring it to today's schema. Doing it twice is harmless.",
  usage: '',
  options: [],
  run: async (_, world) => {
    const file = fileOf(world)
    return withFile(file, async db => {
      await bringUp(db)
      return done(`The database at ${file} is up to date.`, { file })
    })
  },
}
