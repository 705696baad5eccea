/** Somebody to turn to: the same for everyone at a place, whatever was answered. */
import type { ScreeningForm } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { dateOf } from '../ui/time.ts'
import { language } from '../ui/words.ts'
import { formWords } from './form-words.ts'

/** The country code that stands for a place of which nobody said where it is. */
const NOWHERE = 'ZZ'

/** The emergency number and the lines of a place. */
export const Help = (props: { readonly help: ScreeningForm['help'] }): JSX.Element => {
  const place = (): string =>
    (props.help.country !== NOWHERE && new Intl.DisplayNames(language(), { type: 'region' }).of(props.help.country)) ||
    formWords().somewhere
  return (
    <div class="tight">
      <p class="quiet-text">{formWords().helpSay}</p>
      <ul class="helpers">
        <li>
          <Show when={props.help.emergency} fallback={formWords().emergencyNone(place())}>
            {number => (
              <>
                {formWords().emergency(place())}: <Dial number={number()} />
              </>
            )}
          </Show>
        </li>
        <For each={props.help.lines}>
          {line => (
            <li>
              <strong>{line.name}</strong>
              <Show when={line.dial}>
                {number => (
                  <Show
                    when={line.keyword}
                    fallback={
                      <>
                        : <Dial number={number()} />
                      </>
                    }
                  >
                    {word => <>: {formWords().word(word(), number())}</>}
                  </Show>
                )}
              </Show>
              <Show when={line.hours}>{hours => <span>, {hours()}</span>}</Show>
              <br />
              <span class="quiet-text">
                {line.isVerified ? formWords().asOf(dateOf(line.asOf)) : formWords().notChecked(dateOf(line.asOf))}
              </span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

const Dial = (props: { readonly number: string }): JSX.Element => (
  <a class="dial" href={`tel:${props.number.replaceAll(/[^\d+*#]/g, '')}`}>
    {props.number}
  </a>
)
