/** The page that someone reads of the judgement on their work: what is well first, with their own words beside each part. */
import type { Remark, ViewedPart, ViewedSafeguard, ViewSection } from '@holdfast/risk-screening'
import { For, Index, Match, Show, Switch, type JSX } from 'solid-js'
import { dayWithYear } from '../ui/time.ts'
import { ownWords } from './words.ts'

/** What may be said to: a part of the page, or all of it. */
export type On = ViewedPart | 'whole'

type Slot = (on: On, name: string) => JSX.Element

type Of<K extends ViewSection['kind']> = Extract<ViewSection, { kind: K }>

/** Every part in its order. `say` is what stands below each part for the one who reads; a preview has none. */
export const OwnSections = (props: { readonly sections: readonly ViewSection[]; readonly say?: Slot }): JSX.Element => (
  // By place and not by value: a part that is read anew takes nothing away of what is being typed below it.
  <Index each={props.sections}>
    {section => (
      <Switch>
        <Match when={only(section(), 'proportion')}>
          {one => (
            <div class="tight">
              <For each={one().lines}>{line => <p>{line}</p>}</For>
            </div>
          )}
        </Match>
        <Match when={only(section(), 'strengths')}>
          {one => (
            <Part name={ownWords().parts.strengths} on="strengths" remarks={one().remarks} say={props.say}>
              <p class="written">{one().text}</p>
            </Part>
          )}
        </Match>
        <Match when={only(section(), 'factor')}>
          {one => (
            <Part name={one().name} on={one().factor} remarks={one().remarks} say={props.say}>
              <For each={one().lines}>{line => <p>{line}</p>}</For>
              <Show when={one().note.trim() !== ''}>
                <p class="quiet-text">{ownWords().note}</p>
                <p class="written">{one().note}</p>
              </Show>
            </Part>
          )}
        </Match>
        <Match when={only(section(), 'safeguards')}>
          {one => (
            <Part name={ownWords().parts.safeguards} on="safeguards" remarks={one().remarks} say={props.say}>
              <ul class="tight">
                <For each={one().safeguards} fallback={<li>{ownWords().safeguardsNone}</li>}>
                  {safeguard => <Safeguard safeguard={safeguard} />}
                </For>
              </ul>
            </Part>
          )}
        </Match>
        <Match when={only(section(), 'conclusion')}>
          {one => (
            <Part name={ownWords().parts.conclusion} on="conclusion" remarks={one().remarks} say={props.say}>
              <p>{one().line}</p>
              <p class="written">{one().reason}</p>
              <p class="quiet-text">{ownWords().by(one().by, dayWithYear(one().until))}</p>
            </Part>
          )}
        </Match>
        <Match when={only(section(), 'withheld')}>
          {one => (
            <Part name={ownWords().parts[one().part]} on={one().part} remarks={one().remarks} say={props.say}>
              <p>
                {one().line} {ownWords().withheldUntil(dayWithYear(one().until))}
              </p>
            </Part>
          )}
        </Match>
        <Match when={only(section(), 'remarks')}>
          {one => <Part name={ownWords().whole} on="whole" remarks={one().remarks} say={props.say} />}
        </Match>
      </Switch>
    )}
  </Index>
)

const only = <K extends ViewSection['kind']>(section: ViewSection, kind: K): Of<K> | undefined =>
  section.kind === kind ? (section as Of<K>) : undefined

const Part = (props: {
  readonly name: string
  readonly on: On
  readonly remarks: readonly Remark[]
  readonly say: Slot | undefined
  readonly children?: JSX.Element
}): JSX.Element => (
  <section class="say-part tight" data-part-of={props.on}>
    <h3>{props.name}</h3>
    {props.children}
    <For each={props.remarks}>
      {remark => (
        <div class="own-said">
          <p class="quiet-text">{ownWords().said(ownWords().says[remark.says], dayWithYear(remark.at))}</p>
          <Show when={remark.text.trim() !== ''}>
            <p class="written">{remark.text}</p>
          </Show>
        </div>
      )}
    </For>
    {props.say?.(props.on, props.name)}
  </section>
)

const Safeguard = (props: { readonly safeguard: ViewedSafeguard }): JSX.Element => (
  <li class="tight">
    <p>{ownWords().asks[props.safeguard.code]}</p>
    <Show when={props.safeguard.change}>{how => <p>{ownWords().change(how())}</p>}</Show>
    <p>{ownWords().because(props.safeguard.reason)}</p>
    <p class="quiet-text">
      {ownWords().reviewed(dayWithYear(props.safeguard.reviewAt))} {ownWords().ends(props.safeguard.endsWhen)}
    </p>
  </li>
)
