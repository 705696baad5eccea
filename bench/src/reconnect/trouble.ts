/** Brings one trouble over person `a` and says from when the way back counts. */
import { type Lab, now, type Trouble } from '@holdfast/e2e/lab'
import type { Side, Who } from './side.ts'

/** When a trouble came and went, in milliseconds since 1970. */
export type Passed = {
  /** When it began. */
  readonly began: number
  /** From when the way back is counted. */
  readonly counts: number
  /** Before this moment nothing that arrives can be of the way back. */
  readonly look: number
}

/** Brings it and resolves when it is over. */
export async function bring(trouble: Trouble, side: Side, lab: Lab<Who>): Promise<Passed> {
  const person = await lab.person('a')
  const began = now()
  switch (trouble.kind) {
    case 'cut': {
      await (trouble.what === 'all' ? person.cutAll() : person.cutSignalling())
      await new Promise(resolve => setTimeout(resolve, trouble.lasts))
      const healed = await person.heal()
      return { began, counts: healed, look: healed }
    }
    case 'move': {
      const moved = await person.moveAddress()
      return { began, counts: moved, look: moved }
    }
    case 'reload': {
      await side.page('a').reload({ waitUntil: 'commit' })
      return { began, counts: began, look: now() }
    }
    case 'crash': {
      await person.kill9()
      await person.relaunch()
      const opened = now()
      await side.comeBack(lab, 'a')
      return { began, counts: opened, look: opened }
    }
  }
}
