/** Calling for help in an hour over HTTP: without the room, without sound or picture, by the login alone. */
import { helpCallsBy, helpSettingsOf, saveHelpSettings, seatedIn } from '@holdfast/db'
import { instant, type EncounterId, type PersonId } from '@holdfast/domain'
import { phraseOf } from '@holdfast/safety'
import { helpBody, helpChoiceBody, type OwnHelp } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { encounterIn } from '../encounters/params.ts'
import { problem, Refused } from '../problems.ts'
import { makeGate } from '../rate.ts'
import { raise } from './raise.ts'
import { keepWord } from './seals.ts'

const PATH = '/:encounter/help'

/** So often may one person press; whoever needs help presses a few times, and a call is one call all the same. */
const PRESSES = { burst: 60, every: 1000, keys: 10_000 }

/** Routes below `/api/encounters/:encounter`, for everyone in the hour. */
export const ownHelpRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  const mayPress = makeGate(PRESSES)
  return new Hono<Signed>()
    .post(
      PATH,
      signed,
      described(
        'callHelp',
        'Somebody in the hour asks for help. Sent again it is one call. It answers nothing, and nobody in the hour sees anything of it.',
        ['malformed-body', 'not-found', 'help-refused'],
      ),
      jsonBody(helpBody),
      async c => {
        const { person } = c.var.actor
        if (!mayPress(person, deps.clock())) return problem('too-many-requests')
        const { isLeft = false, ...press } = c.req.valid('json')
        await raise(deps, { ...press, isLeft, encounter: encounterIn(c.req.param('encounter')), person })
        return c.body(null, 204)
      },
    )
    .get(
      PATH,
      signed,
      described('ownHelp', 'What somebody chose for their own calls, and when a word of theirs called last.', [
        'not-found',
      ]),
      async c => c.json(await ownOf(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)),
    )
    .put(
      PATH,
      signed,
      described('chooseHelp', 'Somebody chooses what their calls do, and a word of their own that calls.', [
        'malformed-body',
        'not-found',
        'help-refused',
      ]),
      jsonBody(helpChoiceBody),
      async c => {
        const { person } = c.var.actor
        const encounter = encounterIn(c.req.param('encounter'))
        await seated(deps, encounter, person)
        const { does, sign, word } = c.req.valid('json')
        const before = await helpSettingsOf(deps.db, person)
        const next = word === undefined ? before.word : word === null ? null : wordOf(deps, word)
        const audit = auditOf(deps, { actor: person, act: 'help-set', subject: person, code: does })
        await saveHelpSettings(deps.db, { person, does, sign, word: next, audit })
        return c.json(await ownOf(deps, encounter, person))
      },
    )
}

function wordOf(deps: Deps, text: string) {
  const phrase = phraseOf(text)
  if (!phrase.ok) throw new Refused('help-refused', { note: phrase.error })
  return keepWord(deps.ticketKey, phrase.value, deps.random)
}

async function seated(deps: Deps, encounter: EncounterId, person: PersonId): Promise<void> {
  if (!(await seatedIn(deps.db, encounter)).some(one => one.person === person)) throw new Refused('not-found')
}

async function ownOf(deps: Deps, encounter: EncounterId, person: PersonId): Promise<OwnHelp> {
  await seated(deps, encounter, person)
  const { does, sign, word } = await helpSettingsOf(deps.db, person)
  const calls = await helpCallsBy(deps.db, person)
  const words = calls
    .filter(({ hour }) => hour?.encounter === encounter)
    .flatMap(({ how, at, events }) => [{ how, at }, ...events.flatMap(one => (one.kind === 'again' ? [one] : []))])
    .filter(({ how }) => how === 'word')
    .map(({ at }) => at)
  return { does, sign, hasWord: word !== null, calledAt: words.length > 0 ? instant(Math.max(...words)) : null }
}
