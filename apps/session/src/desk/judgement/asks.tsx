/** What is open in a judgement: each question leads to its place, and none of them stops anything. */
import type { Ask } from '@holdfast/risk-screening'
import type { JudgementView } from '@holdfast/wire'
import { For, type JSX } from 'solid-js'
import { Button } from '../../ui/controls.tsx'
import { asksOf } from '../asks-of.ts'
import { nameOf, type Judging } from './state.ts'
import { judgementWords } from './words.ts'

/** The list of questions. */
export const Asks = (props: { readonly judging: Judging; readonly view: JudgementView }): JSX.Element => (
  <>
    <p class="quiet-text">{judgementWords().asks.say}</p>
    <ul class="asks">
      <For each={props.view.asks} fallback={<li>{judgementWords().asks.none}</li>}>
        {ask => (
          <li>
            <Button kind="plain" onClick={() => leadTo(props.judging, ask)}>
              {sentence(ask)}
            </Button>
          </li>
        )}
      </For>
    </ul>
  </>
)

const sentence = (ask: Ask): string =>
  judgementWords().asks[ask.kind]('factor' in ask ? nameOf(ask.factor) : asksOf(ask.code))

const leadTo = (judging: Judging, ask: Ask): void =>
  'factor' in ask ? judging.go('factors', ask.factor) : judging.go('safeguards', ask.code)
