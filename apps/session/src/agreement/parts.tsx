/** The parts that can be withdrawn alone: each with a quiet way to do so, asked once. */
import type { Contract, Purpose, Term } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { For, Show, type JSX } from 'solid-js'
import { language } from '../ui/words.ts'
import { Asking } from './asking.tsx'
import { mineWords } from './mine-words.ts'
import type { Own } from './own.ts'

/** Nothing where the contract has no such part. */
export function Parts(props: Own & { readonly contract: Contract; readonly language: Language }): JSX.Element {
  const parts = () => props.contract.document.terms.filter(isPart)
  return (
    <Show when={parts().length > 0}>
      <section class="stack card parts" lang={language()}>
        <div class="tight">
          <h2>{mineWords().parts}</h2>
          <p>{mineWords().partsSay}</p>
        </div>
        <ul class="plain-list">
          <For each={parts()}>{term => <PartLine {...props} term={term} />}</For>
        </ul>
      </section>
    </Show>
  )
}

type Part = Term & { readonly purpose: Purpose }

const isPart = (term: Term): term is Part => term.purpose !== null

const PartLine = (props: Own & { readonly term: Part; readonly language: Language }): JSX.Element => {
  const heading = () => props.term.words[props.language]?.heading ?? ''
  let line: HTMLLIElement | undefined
  return (
    <li class="part" tabindex="-1" ref={element => (line = element)}>
      <span lang={props.language}>{heading()}</span>
      <Show
        when={!props.view.withdrawn.includes(props.term.id)}
        fallback={<span class="quiet-text">{mineWords().partGone}</span>}
      >
        <Asking
          own={props}
          act={by => ({ kind: 'withdrawn', by, scope: { kind: 'purpose', purpose: props.term.purpose }, proof: null })}
          button={mineWords().take}
          long={mineWords().takeLong(heading())}
          ask={mineWords().ask}
          say={[mineWords().effect[props.term.purpose], mineWords().stays, mineWords().back]}
          confirm={mineWords().confirm}
          done={mineWords().done}
          isGrave
          onDone={() => line?.focus()}
        />
      </Show>
    </li>
  )
}
