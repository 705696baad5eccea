/** What answers give reason to look at, why, how soon, and on which answers it rests. */
import { FINDINGS, type Finding, type FindingCode } from '@holdfast/risk-screening'
import type { ScreeningReview } from '@holdfast/wire'
import { For, type JSX } from 'solid-js'
import { language } from '../../ui/words.ts'
import { reviewWords } from './words.ts'

/** What to look at, of one finding. */
export const lookOf = (code: FindingCode): string => FINDINGS[code].words[language()].look

/** The findings; that there are none is said, and is no all-clear. */
export const Findings = (props: {
  readonly findings: readonly Finding[]
  readonly answers: ScreeningReview['answers']
  /** Where answers are only kept, hardly any are shown. */
  readonly isRecord: boolean
}): JSX.Element => {
  const textOf = (item: string): string => props.answers.find(one => one.item === item)?.text ?? item
  return (
    <ul class="findings">
      <For
        each={props.findings}
        fallback={<li>{props.isRecord ? reviewWords().noFindingsKept : reviewWords().noFindings}</li>}
      >
        {({ code, read, grounds }) => (
          <li class="tight" data-read={read}>
            <p class="place">{reviewWords().reading[read]}</p>
            <p>
              <strong>{lookOf(code)}</strong>
            </p>
            <p>{FINDINGS[code].words[language()].why}</p>
            <details>
              <summary>{reviewWords().restsOn}</summary>
              <ul>
                <For each={grounds}>
                  {({ item, said }) => <li>{reviewWords().ground(textOf(item), reviewWords().said[said])}</li>}
                </For>
              </ul>
            </details>
          </li>
        )}
      </For>
    </ul>
  )
}
