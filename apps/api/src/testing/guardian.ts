/** A patient under age, and a guardian whose browser has only the guardian's own way. */
import { addGuardian, inviteGuardian, sayBirthMonth, sayWhoConsents } from '@holdfast/db'
import { DAY, parseMonth, type RelatedPersonId } from '@holdfast/domain'
import { makeBrowser, SOME_PLACE, type Browser, type World } from '../testing.ts'
import { makeSigner, type Signer } from './agree.ts'

/** From now on the patient of this world was born in this month. */
export async function bornIn({ db, people, clock, deps }: World, text: string): Promise<void> {
  const month = parseMonth(text)
  if (!month.ok) throw new Error(month.error)
  await sayBirthMonth(db, { patient: people.patient, month: month.value }, { now: clock(), random: deps.random })
}

/** The practitioner says who consents, for one state. */
export async function saidFor(world: World, region: string, who: 'alone' | 'guardian'): Promise<void> {
  const { practitioner: by, patient } = world.people
  const said = { patient, by, who, country: 'US', region }
  await sayWhoConsents(world.db, said, { now: world.clock(), random: world.deps.random })
}

/** Where the client says they are. */
export const stateIn = (client: Browser, region: string): Promise<unknown> =>
  client.ask('whereabouts', {}, { ...SOME_PLACE, region })

/** A guardian of the patient of this world. */
export async function makeGuardian({ db, people, clock, deps }: World, name = 'Gus Ortiz'): Promise<RelatedPersonId> {
  const making = { now: clock(), random: deps.random }
  const added = await addGuardian(db, { patient: people.patient, name, language: 'es' }, making)
  if (!added.ok) throw new Error(added.error)
  return added.value
}

/** The guardian's browser, signed in by a fresh link. */
export async function signInGuardian(world: World, guardian: RelatedPersonId): Promise<Browser> {
  const making = { now: world.clock(), random: world.deps.random }
  const invited = await inviteGuardian(world.db, { guardian, livesFor: DAY }, making)
  if (!invited.ok) throw new Error(invited.error)
  const browser = makeBrowser(world, 'guardian')
  await browser.ask('login', {}, { secret: invited.value.secret })
  return browser
}

const WAYS: Readonly<Record<string, 'guardianAgreement' | 'guardianAgree'>> = {
  agreement: 'guardianAgreement',
  agree: 'guardianAgree',
}

/** Someone who reads and signs by the guardian's way, wherever a party would by their seat. */
export const guardianSigner = (browser: Browser): Promise<Signer> => {
  const ask = ((name: string, params: object, body: unknown) => {
    const way = WAYS[name]
    if (!way) throw new Error(`a guardian has no way that is ${name}`)
    return browser.ask(way, params, body)
  }) as Browser['ask']
  return makeSigner({ ask }, 'sea_none' as Signer['seat'])
}
