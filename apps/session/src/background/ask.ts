/** A person chooses what stands behind them, or what to do about it: remembered on this device, and done at once. */
import { untrack } from 'solid-js'
import { forget, remember } from '../state/memory.ts'
import { choiceOf, letsOf, type Offer } from './background.ts'
import { writeChoice, type Choice } from './choice.ts'
import { coverWith, tell } from './covering.ts'
import { background } from './now.ts'
import type { OwnPicture } from './own.ts'

type Media = OwnPicture['media']

/** Chooses a cover, or none. */
export async function choose(media: Media, choice: Choice | null): Promise<void> {
  const isCovered = letsOf(untrack(background)) === 'covered'
  if (choice) remember('background', writeChoice(choice))
  else forget('background')
  tell({ kind: 'asked', choice })
  if (choice && isCovered) coverWith(choice)
  else await media.again('camera')
}

/** Takes one of the ways on that are offered. */
export async function takeOffer(media: Media, offer: Offer, setCamera: (on: boolean) => void): Promise<void> {
  const choice = choiceOf(untrack(background))
  if (!choice) return
  switch (offer) {
    case 'small':
      return choose(media, { ...choice, size: 'small' })
    case 'wall':
      return choose(media, { ...choice, kind: 'wall' })
    case 'again':
      return choose(media, choice)
    case 'as-it-is':
      return choose(media, null)
    case 'go-on':
      return tell({ kind: 'went-on' })
    case 'camera-off':
      return setCamera(false)
  }
}
