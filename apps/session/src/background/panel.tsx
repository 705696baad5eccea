/** The choice of what stands behind somebody in their picture. */
import { Show, type JSX } from 'solid-js'
import { Choices } from '../ui/controls.tsx'
import { choose } from './ask.ts'
import { choiceOf } from './background.ts'
import { BACKGROUND_KINDS, type BackgroundKind } from './choice.ts'
import { background } from './now.ts'
import type { OwnPicture } from './own.ts'
import { BackgroundTrouble } from './trouble.tsx'
import { backgroundWords } from './words.ts'

/** As it is, or one of the covers; it holds at once and for the next time. */
export const BackgroundPanel = (props: OwnPicture): JSX.Element => {
  const choice = () => choiceOf(background())
  const pick = (kind: BackgroundKind | 'none'): void =>
    void choose(props.media, kind === 'none' ? null : { kind, size: choice()?.size ?? 'whole' })
  const say = (): string => {
    const now = background()
    if (now.status === 'on') return backgroundWords().on[now.choice.kind]
    if (now.status !== 'loading') return ''
    return props.media.stream() ? backgroundWords().loading : backgroundWords().waits
  }
  return (
    <fieldset class="background-panel">
      <legend class="group-name">{backgroundWords().heading}</legend>
      <Choices
        name="background"
        value={choice()?.kind ?? 'none'}
        options={[
          { value: 'none', label: backgroundWords().none },
          ...BACKGROUND_KINDS.map(kind => ({ value: kind, label: backgroundWords().kinds[kind] })),
        ]}
        onChoose={pick}
      />
      <Show when={choice()}>
        {now => (
          <label class="choice">
            <input
              type="checkbox"
              checked={now().size === 'small'}
              onChange={event =>
                void choose(props.media, { ...now(), size: event.currentTarget.checked ? 'small' : 'whole' })
              }
            />
            {backgroundWords().small}
          </label>
        )}
      </Show>
      <p class="quiet-text" role="status">
        {say()}
      </p>
      <BackgroundTrouble media={props.media} setCamera={props.setCamera} />
      <p class="quiet-text">{backgroundWords().limit}</p>
    </fieldset>
  )
}
