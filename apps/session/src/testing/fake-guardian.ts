/** A guardian's agreement for one page: it waits, and what becomes of it when they sign or withdraw. */
import type { AgreementEvent } from '@holdfast/consent'
import { AGREEMENT, ANA, BEA, exampleContract, GUS } from '@holdfast/consent/testing'
import { instant } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'

const LAW = { place: 'US-TN', source: 'Tenn. Code § 33-8-202', read: '2026-11-26' }
const contract = exampleContract({ safeguards: ['K1'], parties: [ANA, GUS, BEA], guardianAsked: LAW })

let keys: string[] = []
let standing: AgreementView['standing'] = 'unsigned'

/** Something happens to it. */
export function guardianDoes(event: AgreementEvent): void {
  if (event.kind === 'key-enrolled') keys = [event.key.x]
  if (event.kind === 'signed') standing = 'in-force'
  if (event.kind === 'declined') standing = 'declined'
  if (event.kind === 'withdrawn') standing = 'withdrawn'
}

/** How it stands. */
export function guardianAgreement(): AgreementView {
  const at = instant(Date.now())
  const { version } = contract.document
  const text = { version, digest: contract.digest, text: contract.text }
  const by = (role: 'patient' | 'practitioner' | 'guardian', name: string) =>
    ({ role, name, language: 'en', at }) as const
  const others = [by('patient', ANA.name), by('practitioner', BEA.name)]
  const isHeld = standing === 'in-force'
  return {
    agreement: AGREEMENT,
    now: at,
    standing,
    awaits: standing === 'unsigned' ? ['guardian'] : [],
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
        signed: isHeld ? [...others, by('guardian', GUS.name)] : others,
      },
    ],
    withdrawn: [],
    remarks: [],
  }
}
