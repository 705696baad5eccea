/** `holdfast key vouch`: the practice's word for a practitioner's new device, where no colleague can give theirs. */
import { comparisonCode, isWaiting, keyId, REFUSAL_WORDS, type KeyAsk } from '@holdfast/consent'
import { keyAsksBy, type Db, type WaitingAsk } from '@holdfast/db'
import { DEFAULT_POLICY, err, ok, type PractitionerId } from '@holdfast/domain'
import { loadAgreement, writePracticeWord } from '../agreement-log.ts'
import { badInput, done, failed, type Command, type Given, type Outcome, type World } from '../command.ts'
import { withData } from '../data.ts'
import { all, id, type Field } from '../fields.ts'

/** Confirm the new device of a practitioner in every agreement in which it waits. */
export const keyVouch: Command = {
  name: 'key vouch',
  about:
    'Confirm a practitioner’s new device for the practice. Let them read you the code from their screen while you see or hear them. A client’s device is confirmed by their practitioner.',
  usage: '--practitioner ID --code "0000 0000 0000 0000"',
  options: ['practitioner', 'code'],
  run: async (given, world) => {
    const fields = all({ practitioner: id(given, 'practitioner', 'practitioner'), code: code(given) })
    if (!fields.ok) return badInput(fields.error)
    const asked = fields.value
    return withData(world, db => vouch(db, world, asked))
  },
}

type Asked = { readonly practitioner: PractitionerId; readonly code: string }

async function vouch(db: Db, world: World, { practitioner, code: said }: Asked): Promise<Outcome> {
  const waiting: WaitingAsk[] = []
  for (const one of await keyAsksBy(db, practitioner)) {
    const agreement = await loadAgreement(db, one.agreement)
    if (isWaiting(one.ask, agreement, { now: world.clock(), policy: DEFAULT_POLICY })) waiting.push(one)
  }
  if (waiting.length === 0) return failed(NOTHING_WAITS, 'ask-missing')
  const same = waiting.filter(({ ask }) => codeOf(ask) === said)
  if (same.length === 0) return failed(ANOTHER_CODE, 'code-differs')
  let confirmed = 0
  for (const one of same) {
    const answer = await writePracticeWord(db, world, one)
    if (!answer.ok) return failed(REFUSAL_WORDS[answer.error], answer.error, { confirmed })
    confirmed += 1
  }
  const where = confirmed === 1 ? 'one agreement' : `${confirmed} agreements`
  return done(`The device is confirmed in ${where}. The practitioner can sign there now.`, { confirmed })
}

const codeOf = ({ key }: KeyAsk): string => comparisonCode(keyId(key))

function code({ code: text = '' }: Given): Field<string> {
  const digits = text.replace(/\s/g, '')
  return /^\d{16}$/.test(digits)
    ? ok((digits.match(/.{4}/g) ?? []).join(' '))
    : err('Give --code as the sixteen digits that stand on the practitioner’s screen.')
}

const NOTHING_WAITS =
  'No device of this practitioner waits to be confirmed. They ask on the page of the agreement, when they sign there. Nothing was changed.'
const ANOTHER_CODE =
  'No device that waits has this code. Compare it with them once more, digit by digit. Nothing was changed.'
