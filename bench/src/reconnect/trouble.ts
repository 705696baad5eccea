/** Brings one trouble over person `a` and says from when the way back counts. */
import { type Lab, now, type Trouble } from '@holdfast/e2e/lab'
import { newAddressOffered } from './offered.ts'
import type { Side, Who } from './side.ts'

/** When a trouble came and went, in milliseconds since 1970. */
export type Passed = {
  /** When it began. */
  readonly began: number
  /** From when the way back is counted. */
  readonly counts: number
  /** Before this moment nothing that arrives can be of the way back. */
  readonly look: number
  /** After a change of address: when the browser itself first offered the new one; null when it did not in the time looked. */
  readonly offered: number | null
}

/** After a cut began, until what was on its way is through and a line is surely said into the outage, in milliseconds. */
const SETTLE = 500
/** For so long after an address is gone what is heard may still come out of a buffer; Chromium needs longer to find another, in milliseconds. */
const LEFTOVERS = 400
/** For a browser to find a new address, in milliseconds: Chromium on Linux takes two seconds. */
const OFFERED_WITHIN = 10_000

const pause = (length: number): Promise<void> => new Promise(resolve => setTimeout(resolve, length))

/** Brings it and resolves when it is over; `meanwhile` is done within a cut. */
export async function bring(
  trouble: Trouble,
  side: Side,
  { lab, meanwhile }: { readonly lab: Lab<Who>; readonly meanwhile: () => Promise<void> },
): Promise<Passed> {
  const person = await lab.person('a')
  const began = now()
  switch (trouble.kind) {
    case 'cut': {
      await (trouble.what === 'all' ? person.cutAll() : person.cutSignalling())
      const over = pause(trouble.lasts)
      await pause(SETTLE)
      await meanwhile()
      await over
      const healed = await person.heal()
      return { began, counts: healed, look: healed, offered: null }
    }
    case 'move': {
      const asked = newAddressOffered(side.page('a'), person.address(), OFFERED_WITHIN)
      const moved = await person.moveAddress()
      return { began, counts: moved, look: moved + LEFTOVERS, offered: await asked }
    }
    case 'reload': {
      await side.page('a').reload({ waitUntil: 'commit' })
      return { began, counts: began, look: now(), offered: null }
    }
    case 'crash': {
      await person.kill9()
      await person.relaunch()
      const opened = now()
      await side.comeBack(lab, 'a')
      return { began, counts: opened, look: opened, offered: null }
    }
  }
}
