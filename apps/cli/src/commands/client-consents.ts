/** `holdfast client consents`: a practitioner's word on who consents, where the law of a place leaves it to be judged or is not known. */
import { sayWhoConsents } from '@holdfast/db'
import { err, ok } from '@holdfast/domain'
import { badInput, done, failed, type Command, type Given } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, words, type Field } from '../fields.ts'

/** Keep a practitioner's word; it holds for the named place and is written into the audit trail under their name. */
export const clientConsents: Command = {
  name: 'client consents',
  about:
    'Keep a practitioner’s word on who consents for a client under age, where the law of the place leaves it to be judged or is not known to us: the client alone, or a guardian beside them.',
  usage: '--client ID --practitioner ID --who alone|guardian --country US [--region Tennessee]',
  options: ['client', 'practitioner', 'who', 'country', 'region'],
  run: async (given, world) => {
    const fields = all({
      patient: id(given, 'client', 'patient'),
      by: id(given, 'practitioner', 'practitioner'),
      who: who(given),
      country: country(given),
      region: given['region'] === undefined ? ok(null) : words(given, 'region'),
    })
    if (!fields.ok) return badInput(fields.error)
    return withData(world, async db => {
      const kept = await sayWhoConsents(db, fields.value, { now: world.clock(), random: world.random })
      if (!kept.ok) return failed(SENTENCES[kept.error], kept.error)
      return done('The practitioner’s word is kept, for this place.', { client: fields.value.patient })
    })
  },
}

function who({ who: text }: Given): Field<'alone' | 'guardian'> {
  return text === 'alone' || text === 'guardian' ? ok(text) : err('Give --who as alone or guardian.')
}

function country({ country: text = '' }: Given): Field<string> {
  return /^[A-Z]{2}$/.test(text) ? ok(text) : err('Give --country as its two capital letters, for example US or ES.')
}

const SENTENCES = {
  'patient-unknown': 'No client has this id. Nothing was kept.',
  'practitioner-unknown': 'No practitioner has this id. Nothing was kept.',
} as const
