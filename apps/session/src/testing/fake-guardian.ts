/** A guardian's agreement for one page: it waits, and what becomes of it when they sign or withdraw. */
import { keyId, type AgreementEvent, type Party } from '@holdfast/consent'
import { AGREEMENT, ANA, BEA, exampleContract, GUS } from '@holdfast/consent/testing'
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { AgreementView } from '@holdfast/wire'
import { sceneNow } from './scene.ts'

const LAW = { place: 'US-TN', source: 'Tenn. Code § 33-8-202', read: '2026-11-26' }
/** In one scene two more guardians sign: the first of them has, the second has not. */
const MORE: readonly Party[] = [
  { person: testId('relatedPerson', 4), role: 'guardian', name: 'Lea Example' },
  { person: testId('relatedPerson', 5), role: 'guardian', name: 'Noa Example' },
]
const more = sceneNow().guardians === 'three' ? MORE : []
const contract = exampleContract({ safeguards: ['K1'], parties: [ANA, GUS, ...more, BEA], guardianAsked: LAW })

let keys: string[] = []
let standing: AgreementView['standing'] = 'unsigned'
let hasSigned = false

/** Something happens to it. */
export function guardianDoes(event: AgreementEvent): void {
  if (event.kind === 'key-enrolled') keys = [keyId(event.key)]
  if (event.kind === 'signed') hasSigned = true
  if (event.kind === 'signed' && more.length === 0) standing = 'in-force'
  if (event.kind === 'declined') standing = 'declined'
  if (event.kind === 'withdrawn') standing = 'withdrawn'
}

/** How it stands. */
export function guardianAgreement(): AgreementView {
  const at = instant(Date.now())
  const { version } = contract.document
  const text = { version, digest: contract.digest, text: contract.text }
  const before = instant(at - 50 * 3_600_000)
  const by = ({ role, name }: Party) => ({ role, name, language: 'en', at: before, isMine: false }) as const
  const signed = [ANA, BEA, ...more.slice(0, 1)].map(by)
  const mine = { ...by(GUS), at, isMine: true }
  const awaited = standing === 'unsigned' ? [hasSigned ? [] : GUS, more.slice(1)].flat() : []
  const isHeld = standing === 'in-force'
  return {
    agreement: AGREEMENT,
    now: at,
    standing,
    awaits: awaited.map(({ role }) => role),
    awaitsMe: awaited.includes(GUS),
    by: standing === 'withdrawn' || standing === 'declined' ? 'guardian' : null,
    dueAt: null,
    me: { person: GUS.person, role: 'guardian', keys: keys as NonNullable<AgreementView['me']>['keys'] },
    seen: contract.digest,
    inForce: isHeld ? text : null,
    open: standing === 'unsigned' ? text : null,
    versions: [
      {
        version,
        digest: contract.digest,
        status: isHeld
          ? 'in-force'
          : standing === 'unsigned'
            ? 'open'
            : standing === 'declined'
              ? 'declined'
              : 'withdrawn',
        offeredAt: at,
        signed: hasSigned ? [...signed, mine] : signed,
      },
    ],
    withdrawn: [],
    remarks: [],
  }
}
