/** An agreement for one page: what waits to be read, and what becomes of it when it is signed. */
import { keyId, type AgreementEvent, type Contract, type KeyId } from '@holdfast/consent'
import { AGREEMENT, ANA, BEA, exampleContract, fakeKey, makeRealFiles } from '@holdfast/consent/testing'
import { instant } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { isDesk } from './people.ts'
import { sceneNow } from './scene.ts'

const scene = sceneNow()
const first = exampleContract({ safeguards: ['K1'], modalities: ['video', 'chat'] })
const second = exampleContract({
  version: 2,
  previous: first.digest,
  safeguards: ['K1', 'C4', 'A1'],
  modalities: ['video'],
  asked: [{ clause: 'together.what-may-be-told', by: ANA.person }],
  validUntil: instant(Date.UTC(2090, 0, 31, 12)),
  own: [
    {
      clause: {
        id: 'own.01',
        group: 'setting',
        binds: 'both',
        words: {
          en: { heading: 'Animals in the room', text: ['A cat may come and go.', 'A dog waits outside.'] },
          es: { heading: 'Animales en la sala', text: ['Un gato puede entrar y salir.', 'Un perro espera fuera.'] },
        },
      },
      version: 1,
      by: BEA.person,
    },
  ],
})
const third = exampleContract({
  safeguards: ['K1'],
  modalities: ['video', 'chat'],
  asked: [{ clause: 'together.what-may-be-told', by: ANA.person }],
})
const ME = isDesk ? BEA : ANA
/** The names of the keys that somebody had before whose device is new. */
export const earlier: KeyId[] = [keyId(fakeKey('an earlier device'))]

let keys: string[] = scene.device === 'new' ? [...earlier] : []
let isOffered = false
let hasSigned = false
let seen = first.digest
let withdrawn: readonly string[] = []
let remarks: AgreementView['remarks'] = []
let isOver = false
let isResting = scene.agreement === 'rest'

const textOf = ({ document, digest, text }: Contract): NonNullable<AgreementView['open']> => ({
  version: document.version,
  digest,
  text,
})

if (scene.agreement === 'held' && scene.apart) takeBack({ kind: 'purpose', purpose: 'partner-presence' })

/** One that holds, signed by both a while ago. */
function held(): AgreementView {
  const at = instant(Date.now() - 50 * 3_600_000)
  const signed = [ANA, BEA].map(
    ({ name, role }) => ({ name, role, language: 'en', at, isMine: role === ME.role }) as const,
  )
  const { version, digest } = textOf(third)
  return {
    agreement: AGREEMENT,
    now: instant(Date.now()),
    standing: isOver ? 'withdrawn' : isResting ? 'suspended' : 'in-force',
    awaits: [],
    awaitsMe: false,
    by: isOver || isResting ? 'patient' : null,
    dueAt: null,
    me: { person: ME.person, role: ME.role, keys: keys as NonNullable<AgreementView['me']>['keys'] },
    seen: happened.length > 0 ? second.digest : third.digest,
    inForce: isOver ? null : textOf(third),
    open: null,
    versions: [{ version, digest, status: isOver ? 'withdrawn' : 'in-force', offeredAt: at, signed }],
    withdrawn: [...withdrawn],
    remarks,
  }
}

/** How it stands; `null` as its id while the scene has none. */
export function fakeAgreement(): AgreementView {
  if (scene.agreement === 'held') return held()
  const isNew = isOffered || scene.agreement === 'new' || scene.agreement === 'new-damaged'
  const isChange = scene.agreement === 'changed' && (isDesk || !hasSigned)
  const open = isNew ? textOf(first) : isChange ? textOf(second) : null
  return {
    agreement: isOffered || scene.agreement ? AGREEMENT : null,
    now: instant(Date.now()),
    standing:
      scene.agreement === 'rest' ? 'suspended' : isNew ? 'unsigned' : isChange ? 'amendment-due' : 'none-opened',
    awaits: open ? (isDesk && !hasSigned ? ['patient', 'practitioner'] : ['patient']) : [],
    awaitsMe: open !== null && !(isDesk && hasSigned),
    by: scene.agreement === 'rest' ? 'patient' : null,
    dueAt: null,
    me:
      open || scene.agreement
        ? {
            person: ME.person,
            role: ME.role,
            keys: keys as NonNullable<AgreementView['me']>['keys'],
          }
        : null,
    seen,
    inForce: isChange ? textOf(first) : null,
    open: open && scene.agreement === 'new-damaged' ? { ...open, text: open.text.replace('80.00', '90.00') } : open,
    versions: open
      ? [{ version: open.version, digest: open.digest, status: 'open', offeredAt: instant(Date.now()), signed: [] }]
      : [],
    withdrawn: [],
    remarks: isChange
      ? [
          {
            role: 'patient',
            at: instant(Date.now() - 3_600_000),
            clause: null,
            wish: null,
            words: 'Could the answer come within a day?',
          },
          {
            role: 'patient',
            at: instant(Date.now() - 1_800_000),
            clause: 'contact.between-hours',
            wish: 'change',
            words: 'I would rather write than call.',
          },
        ]
      : [],
  }
}

/** Everything that happened, for tests. */
export const happened: AgreementEvent[] = []

/** The names of the reader's keys that sign. */
export const keysHere = (): readonly string[] => keys

/** They had one more device. */
export function hadAnother(): void {
  const kid = keyId(fakeKey('another earlier device'))
  earlier.push(kid)
  if (scene.device === 'new') keys = [...keys, kid]
}

/** A key of the reader was confirmed. */
export const confirmKey = (kid: string): void => {
  keys = [...keys, kid]
}

/** Something happens to it; true when it opens the door. */
export function happens(event: AgreementEvent): boolean {
  happened.push(event)
  if (event.kind === 'key-revoked') keys = keys.filter(kid => kid !== event.kid)
  if (event.kind === 'signed') hasSigned = true
  if (event.kind === 'key-enrolled') keys = [keyId(event.key)]
  if (event.kind === 'withdrawn') takeBack(event.scope)
  if (event.kind === 'suspended') isResting = true
  if (event.kind === 'resumed') isResting = false
  if (event.kind === 'remarked' || event.kind === 'proposed') {
    const { clause, words } = event
    const wish = event.kind === 'proposed' ? event.wish : null
    remarks = [...remarks, { role: 'patient', at: instant(Date.now()), clause, wish, words }]
  }
  seen = second.digest
  return event.kind === 'signed' || event.kind === 'resumed' || event.kind === 'declined'
}

function takeBack(scope: Extract<AgreementEvent, { kind: 'withdrawn' }>['scope']): void {
  if (scope.kind === 'whole') isOver = true
  const gone = third.document.terms.filter(
    ({ id, purpose }) =>
      (scope.kind === 'purpose' && purpose === scope.purpose) || (scope.kind === 'clause' && id === scope.clause),
  )
  withdrawn = [...new Set([...withdrawn, ...gone.map(({ id }) => id)])]
}

/** A whole file. */
export const fakeFile = async (): Promise<string> => (await makeRealFiles(crypto.subtle)).signed

/** A version is offered from the desk. */
export const offers = (): void => {
  isOffered = true
}
