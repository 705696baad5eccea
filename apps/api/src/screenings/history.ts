/** Scores over time, as the answers that were sent come to them. */
import type { KeptScreening } from '@holdfast/db'
import { scoringOf, type Askable, type ScoreDeclaration, type ScreeningProfile } from '@holdfast/risk-screening'
import type { Screenings } from '@holdfast/wire'

type Series = Screenings['history'][number]
type Sent = { readonly kept: KeptScreening; readonly askable: Askable }

/** One series for each score of each instrument that was sent, the oldest point first. Figures for change are a reading, and no part of a mere record. */
export function historyOf(sent: readonly Sent[], { use }: Pick<ScreeningProfile, 'use'>): Series[] {
  const oldestFirst = sent.toSorted((a, b) => sentAt(a) - sentAt(b))
  const instruments = new Set(oldestFirst.map(({ kept }) => kept.instrument))
  return [...instruments].flatMap(instrument => {
    const of = oldestFirst.filter(({ kept }) => kept.instrument === instrument)
    const askable = of[0]?.askable
    if (askable?.kind !== 'published' || askable.instrument.mode !== 'score') return []
    const { id, title, scores } = askable.instrument
    return scores.map(score => ({
      instrument: id,
      title,
      score: score.id,
      range: [score.range[0], score.range[1]] satisfies [number, number],
      direction: score.direction,
      points: of.map(one => pointOf(one, score)),
      change: use === 'record' ? [] : score.change.map(changeOf),
    }))
  })
}

const sentAt = ({ kept }: Sent): number => kept.response?.sentAt ?? 0

function pointOf({ kept, askable }: Sent, { id }: ScoreDeclaration): Series['points'][number] {
  const score = scoringOf(askable, kept.response?.answers ?? {})?.scores.find(one => one.id === id)
  return {
    screening: kept.id,
    at: kept.response?.sentAt ?? kept.askedAt,
    value: score?.value ?? null,
    isProrated: score?.isProrated ?? false,
  }
}

const changeOf = ({
  kind,
  points,
  source,
  certainty,
}: ScoreDeclaration['change'][number]): Series['change'][number] => ({
  kind,
  points: typeof points === 'number' ? points : [points[0], points[1]],
  source,
  certainty,
})
