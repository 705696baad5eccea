/** The two ways to call that are made by hand: the chat button held, and both Shift keys held; each for two seconds. */
import { SECOND } from '@holdfast/domain'

/** So long either is held. */
export const HOLD_FOR = 2 * SECOND

/** The first switch of the call that opens something: the chat. */
const CONTROL = '.controls .control[aria-expanded]'
/** No browser and no screen reader takes these two together, and they write nothing in a field. */
const KEYS: readonly string[] = ['ShiftLeft', 'ShiftRight']

/** Listens on the page; the answer ends it. Nothing on the page changes by a hold, also not what the button does else. */
export function listenForHolds(onHeld: (how: 'press' | 'chord') => void): () => void {
  const down = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHeld = false
  let wasHeld = false

  const stop = (): void => clearTimeout(timer)
  const begin = (how: 'press' | 'chord'): void => {
    stop()
    timer = setTimeout(() => {
      wasHeld = how === 'press'
      onHeld(how)
    }, HOLD_FOR)
  }
  const pointerDown = ({ target, isPrimary, button }: PointerEvent): void => {
    wasHeld = false
    const control = target instanceof Element ? target.closest(CONTROL) : null
    if (!isPrimary || button !== 0 || control === null || control !== document.querySelector(CONTROL)) return
    isHeld = true
    begin('press')
  }
  const pointerUp = (): void => {
    if (isHeld) stop()
    isHeld = false
  }
  /** The click at the end of a hold would open the chat, and who looks on would ask why it took so long. */
  const click = (event: Event): void => {
    if (!wasHeld) return
    wasHeld = false
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const menu = (event: Event): void => {
    if (isHeld) event.preventDefault()
  }
  const keyDown = ({ code, repeat }: KeyboardEvent): void => {
    if (repeat && KEYS.includes(code)) return
    if (!KEYS.includes(code)) return void (down.size > 0 && (down.clear(), stop()))
    down.add(code)
    if (down.size === KEYS.length) begin('chord')
  }
  const keyUp = ({ code }: KeyboardEvent): void => {
    if (down.delete(code)) stop()
  }
  const blur = (): void => {
    down.clear()
    isHeld = false
    stop()
  }
  const ways = { capture: true } as const
  const listeners = [
    ['pointerdown', pointerDown],
    ['pointerup', pointerUp],
    ['pointercancel', pointerUp],
    ['click', click],
    ['contextmenu', menu],
    ['keydown', keyDown],
    ['keyup', keyUp],
  ] as const
  for (const [name, heard] of listeners) document.addEventListener(name, heard as EventListener, ways)
  addEventListener('blur', blur)
  return () => {
    stop()
    for (const [name, heard] of listeners) document.removeEventListener(name, heard as EventListener, ways)
    removeEventListener('blur', blur)
  }
}
