/** The form by which a licence ends, or is not what it was: one word, and all else of it stays. */
import type { LicencesView } from '@holdfast/wire'
import { untrack, type JSX } from 'solid-js'
import { createDraft } from '../drafts.ts'
import { OneWord } from '../one-word.tsx'
import { licencesWords } from '../../licences/words.ts'
import { ActForm } from './fields.tsx'
import { createActing, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

const ACTED = ['inactive', 'restricted', 'suspended', 'revoked'] as const

/** The form. */
export function ActedForm(props: {
  readonly licences: Licences
  readonly held: LicencesView['licences'][number]
}): JSX.Element {
  const name = untrack(() => `licence ${props.held.id} acted`)
  const acting = untrack(() => createActing(props.licences, name))
  const begin = (): { status: string } => ({ status: '' })
  const typed = untrack(() => createDraft(name, begin))
  const make = (id: string): unknown => {
    const { licence, number, issuer, register } = props.held
    const stated = { ...licence, status: typed.draft.status }
    return { kind: 'state', id, of: props.held.id, licence: stated, number, issuer, register }
  }
  return (
    <ActForm
      acting={acting}
      fields={['licence.status']}
      button={licenceDeskWords().keep}
      typed={typed.draft}
      make={make}
      onKept={sent => typed.kept(sent, begin())}
    >
      <p class="quiet-text">{licenceDeskWords().actedSay}</p>
      <OneWord
        legend={licencesWords().status}
        words={licencesWords().statuses}
        order={ACTED}
        value={ACTED.find(one => one === typed.draft.status) ?? null}
        say={acting.say('licence.status')}
        onChoose={status => typed.set({ status })}
      />
    </ActForm>
  )
}
