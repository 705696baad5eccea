/** The bar that moves with the voice, and in words whether anything can be heard. */
import { makeLevelMeter } from '@holdfast/call'
import { createEffect, createSignal, onCleanup, type JSX } from 'solid-js'
import { words } from '../ui/words.ts'

/** Louder than this counts as a voice; a quiet room stays below. */
const HEARD = 0.35
/** After this long without a voice other words help, in milliseconds. */
const QUIET_AFTER = 6000
/** How often the bar moves, in milliseconds; smooth enough for the eye and light for a phone. */
const BEAT = 80

/** Shows how loud a stream is now. */
export function Meter(props: { readonly stream: MediaStream | null }): JSX.Element {
  const [level, setLevel] = createSignal(0)
  const [isHeard, setHeard] = createSignal(false)
  const [isQuiet, setQuiet] = createSignal(false)
  const say = (): string => {
    if (isHeard()) return words().devices.levelHeard
    return isQuiet() ? words().devices.levelQuiet : words().devices.levelSay
  }
  createEffect(() => {
    const stream = props.stream
    setHeard(false)
    setQuiet(false)
    setLevel(0)
    if (!stream) return
    const meter = makeLevelMeter(stream)
    const timer = setInterval(() => {
      setLevel(meter.level())
      if (level() > HEARD) setHeard(true)
    }, BEAT)
    const patience = setTimeout(() => setQuiet(true), QUIET_AFTER)
    onCleanup(() => {
      clearTimeout(patience)
      clearInterval(timer)
      meter.stop()
    })
  })
  return (
    <div class="meter">
      <div
        class="meter-bar"
        role="meter"
        aria-label={words().devices.level}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow={Math.round(level() * 100)}
      >
        <span style={{ scale: `${level()} 1` }} />
      </div>
      <p class="quiet-text" role="status">
        {say()}
      </p>
    </div>
  )
}
