/** Where everyone is today and how they are called: read at the door, kept for the telephone card. */
import { instant, type SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { createEffect, createSignal, type Accessor } from 'solid-js'
import type { Api } from '../api.ts'
import { keepCard } from '../card/door-card.tsx'
import { deskCard, readCard, type Card } from '../card/plan.ts'
import type { Hour } from '../state/encounter.ts'
import { recall } from '../state/memory.ts'

/** Where someone said they are. */
export type Place = NonNullable<Preparation['whereabouts']>

/** The places of one hour. */
export type Places = {
  readonly of: (seat: SeatId) => Place | null
  /** Takes over what was read at the door. */
  readonly take: (preparation: Preparation) => void
  /** Reads it once more; the server notes who looked. */
  readonly fetch: (seat: SeatId) => Promise<void>
  readonly card: Accessor<Card | null>
}

/** Follows the places of an hour and keeps the practitioner's card on this device while it lasts. */
export function createPlaces(api: Api, hour: Hour): Places {
  const [known, setKnown] = createSignal<ReadonlyMap<SeatId, Place | null>>(new Map())
  const take = ({ seat, whereabouts }: Preparation): void => {
    setKnown(before => new Map(before).set(seat, whereabouts))
  }
  const card = (): Card | null => {
    const view = hour.view()
    if (!view) return null
    const kept = readCard(recall('card-desk'), instant(Date.now()))
    if (known().size === 0 && kept?.encounter === view.id) return kept // after a reload: what was read before it
    return deskCard(
      view,
      view.others.map(({ seat, role }) => ({
        role,
        number: known().get(seat)?.callback ?? null,
        emergency: known().get(seat)?.emergencyNumber ?? null,
      })),
    )
  }
  createEffect(() => {
    if (known().size > 0) keepCard(card())
  })
  return {
    of: seat => known().get(seat) ?? null,
    take,
    fetch: async seat => {
      const answer = await api.request('preparation', { at: { encounter: hour.id, seat } })
      if (answer.ok) take(answer.value)
    },
    card,
  }
}
