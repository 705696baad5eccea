/** Anyone may check the file of an agreement here: no login, no server, nothing sent. */
import { BUNDLE_LIMIT, readBundle, stoodAs, type Believed, type BundleRefusal } from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { createSignal, For, Match, Switch, type JSX } from 'solid-js'
import { Field } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { recordedOf } from '../ui/time.ts'
import { SaveReceipt } from './receipt.tsx'
import { CheckedVersion } from './version.tsx'
import { checkWords } from './words.ts'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'whole'; readonly believed: Believed }
  | { readonly kind: 'refused'; readonly refusal: BundleRefusal }

/** The page. */
export function CheckPage(): JSX.Element {
  const [state, setState] = createSignal<State>({ kind: 'idle' })
  const check = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setState({ kind: 'busy' })
    const text = await textOf(file)
    const read = await readBundle(text, makeVerify(crypto.subtle))
    setState(read.ok ? { kind: 'whole', believed: read.value } : { kind: 'refused', refusal: read.error })
  }
  return (
    <Screen name="check" heading={checkWords().heading} intro={checkWords().intro}>
      <div class="check-choose">
        <Field label={checkWords().choose}>
          {marks => (
            <input
              {...marks()}
              type="file"
              accept="application/json,.json"
              onChange={event => void check(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
      </div>
      <Switch>
        <Match when={state().kind === 'busy'}>
          <p role="status">{checkWords().busy}</p>
        </Match>
        <Match when={only(state(), 'refused')}>
          {refused => (
            <Notice tone="attention" role="alert">
              <p>
                <strong>{isNoFile(refused().refusal) ? checkWords().unreadable : checkWords().changed}</strong>
              </p>
              <p>{where(refused().refusal)}</p>
              <p class="technical">{refused().refusal.reason}</p>
            </Notice>
          )}
        </Match>
        <Match when={only(state(), 'whole')}>{whole => <Whole believed={whole().believed} />}</Match>
      </Switch>
    </Screen>
  )
}

const Whole = (props: { readonly believed: Believed }): JSX.Element => {
  const versions = () => props.believed.agreement.versions
  const signatures = () => versions().reduce((sum, version) => sum + version.signatures.length, 0)
  return (
    <div class="stack">
      <Notice role="status">
        <p>
          <strong>{checkWords().whole}</strong>
        </p>
        <p>{checkWords().wholeSay(versions().length, signatures(), props.believed.agreement.entries.length)}</p>
        <p>{checkWords().madeAt(recordedOf(props.believed.madeAt))}</p>
        <p>{checkWords().standing[stoodAs(props.believed)]}</p>
      </Notice>
      <SaveReceipt believed={props.believed} />
      <For each={versions().toReversed()}>{version => <CheckedVersion version={version} />}</For>
    </div>
  )
}

/** Its text, or none: what is far too long, or is gone since it was chosen, is no file of an agreement. */
const textOf = (file: File): Promise<string> =>
  file.size > BUNDLE_LIMIT * BYTES_AT_MOST ? Promise.resolve('') : file.text().catch(() => '')

/** How many bytes a unit of text takes at most in UTF-8. */
const BYTES_AT_MOST = 3

const isNoFile = ({ part, reason }: BundleRefusal): boolean =>
  part === 'file' && (reason === 'not-json' || reason === 'not-as-expected')

function where({ part, n }: BundleRefusal): string {
  const said = checkWords().changedWhere
  return part === 'file' || n === null ? said.file : said[part](n + 1)
}

const only = <K extends State['kind']>(state: State, kind: K): Extract<State, { kind: K }> | null =>
  state.kind === kind ? (state as Extract<State, { kind: K }>) : null
