/** `holdfast client born`: say in which month a client was born, when it turns out later. */
import { sayBirthMonth } from '@holdfast/db'
import { badInput, done, failed, type Command } from '../command.ts'
import { withData } from '../data.ts'
import { all, born, id } from '../fields.ts'

/** Keep a birth month; from then on the law of the place where they are decides who signs. */
export const clientBorn: Command = {
  name: 'client born',
  about:
    'Say in which month a client was born. Below the age of consent of the place where they are, a guardian signs beside them.',
  usage: '--client ID --born 2010-06',
  options: ['client', 'born'],
  run: async (given, world) => {
    const fields = all({ patient: id(given, 'client', 'patient'), month: born(given) })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const kept = await sayBirthMonth(db, fields.value, { now: world.clock(), random: world.random })
      if (!kept.ok) return failed('No client has this id. Nothing was changed.', kept.error)
      return done('The birth month is kept. An earlier one counts no more.', { client: fields.value.patient })
    })
  },
}
