/** Time on a screen: a clock that ticks while it is looked at, and what holds only once it has lasted. */
import { instant, type Instant, type Milliseconds } from '@holdfast/domain'
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js'

/** This device's time, anew every so many milliseconds. */
export function createTick(every: Milliseconds): Accessor<Instant> {
  const [now, setNow] = createSignal(instant(Date.now()))
  const timer = setInterval(() => setNow(instant(Date.now())), every)
  onCleanup(() => clearInterval(timer))
  return now
}

/** True once `when` has held without a break for a while; false as soon as it does not: nobody needs to see a flicker. */
export function createLasting(when: Accessor<boolean>, span: Milliseconds): Accessor<boolean> {
  const [lasts, setLasts] = createSignal(false)
  createEffect(() => {
    if (!when()) return void setLasts(false)
    const timer = setTimeout(() => setLasts(true), span)
    onCleanup(() => clearTimeout(timer))
  })
  return lasts
}
