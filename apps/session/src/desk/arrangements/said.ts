/** An entry of the sheet in plain words, one line for each thing that it says; nothing of it is left out. */
import { CONTACT_WAYS, type ArrangementAct } from '@holdfast/safety'
import { dateOf } from '../../ui/time.ts'
import { placeNameOf } from '../licences/place-name.ts'
import { arrangementsWords } from './words.ts'

/** What is asked, and what was said to it. */
export type Said = readonly [asked: string, said: string]

/** The entry as questions and answers. */
export function saidIn(act: ArrangementAct): readonly Said[] {
  const { apart, building, continuity, near, informed, institution, known, alone, residence, way, review } =
    arrangementsWords()
  switch (act.kind) {
    case 'known':
      return [
        [known.part.charge, known.charge[act.charge]],
        [known.part.toward, known.toward[act.toward]],
        [known.part.behaviour, act.behaviour ?? known.charge.unknown],
        [known.part.target, known.target[act.target]],
        [known.part.own, known.own[act.own]],
      ]
    case 'alone':
      return [
        ['', alone.heading],
        ...CONTACT_WAYS.map((one): Said => [`${way[one]}:`, alone.word[act.willing[one]]]),
        ...some('', act.reason),
      ]
    case 'instead':
      return [
        [alone.insteadOf(way[act.way]), `${alone.how[act.how]}.`],
        ['', act.words],
      ]
    case 'review':
      return [
        [review.outcome, review.outcomes[act.outcome]],
        [review.consulted, act.consulted],
        [review.on, dateOf(act.on)],
        [review.until, dateOf(act.until)],
        [review.words, act.words],
      ]
    case 'apart':
      return [[apart.gap, apart.gaps[act.gap]], ...some(apart.words, act.words)]
    case 'building':
      return [
        [building.others, building.isSo[act.others]],
        [building.open, act.open],
        [building.plan, act.plan],
        [building.shared, building.isSo[act.shared]],
      ]
    case 'informed':
      return [
        [informed.service, informed.services[act.service]],
        [informed.ground, informed.grounds[act.ground]],
        [informed.on, dateOf(act.on)],
      ]
    case 'institution':
      return [
        [institution.expected, act.expected],
        [institution.movement, act.movement],
        [institution.contact, act.contact],
        [institution.theirs, act.theirs],
        [institution.ours, act.ours],
      ]
    case 'near-care':
      return [
        [near.setting, near.settings[act.setting]],
        [near.step, near.steps[act.step]],
        [near.outcome, near.outcomes[act.outcome]],
        [near.distance, near.distances[act.distance]],
        [near.words, act.words],
      ]
    case 'continuity':
      return [
        [continuity.on, dateOf(act.on)],
        [continuity.contact, act.contact],
        [continuity.fails, act.fails],
      ]
    case 'residence':
      return [[residence.lives, placeNameOf(act.place)]]
    case 'amend':
      return [['', act.words]]
  }
}

const some = (asked: string, said: string | null): readonly Said[] => (said === null ? [] : [[asked, said]])
