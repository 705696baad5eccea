/** Tests that the door opens only once the agreement on behaviour is signed by all: before the first hour, not after. */
import { standingOf, TEMPLATES, type Party, type Template } from '@holdfast/consent'
import { ANA, BEA, makeScene } from '@holdfast/consent/testing'
import { DEFAULT_POLICY, type Role } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { checkIn, type CheckInAnswer } from './check-in.ts'
import { allIsWell } from './testing.ts'

/** The kinds of work whose people come to the door. */
const KINDS: readonly (readonly [Template, Exclude<Role, 'practitioner'>])[] = [
  [TEMPLATES.individual, 'patient'],
  [TEMPLATES.partner, 'related-person'],
]
const BEHAVIOUR = 'boundaries.part-of-the-work'

test.each(KINDS)(
  '[D3a] the door of $id opens only once both have signed what is part of the work and what is not',
  async (template, role) => {
    const scene = makeScene()
    const subject: Party = { ...ANA, role }
    const atDoor = (): CheckInAnswer => {
      const agreement = standingOf(scene.agreement(), scene.now(), DEFAULT_POLICY)
      const { identity, ...well } = allIsWell(role)
      const seen = identity.map(one => ({ ...one, person: ANA.person }))
      return checkIn({ ...well, person: ANA.person, identity: seen, agreement })
    }
    const held = (by: Role, remedy: string) => ({ kind: 'held', todo: [{ check: 'contract', by, remedy }] })
    expect(atDoor()).toEqual(held('practitioner', 'offer-contract'))
    expect((await scene.offer({ template, parties: [subject, BEA] })).ok).toBe(true)
    const [version] = scene.agreement().versions
    expect(version?.contract.document.terms.map(({ id }) => id)).toContain(BEHAVIOUR)
    expect(atDoor()).toEqual(held(role, 'sign-contract'))
    for (const { person } of [ANA, BEA]) await scene.enrol(person)
    await scene.sign(ANA.person)
    expect(atDoor()).toEqual(held('practitioner', 'sign-contract'))
    await scene.sign(BEA.person)
    expect(atDoor()).toEqual({ kind: 'cleared' })
  },
)
