/** One implementation of a call under measurement: two pages in the lab, `a` and `b`, that come back by themselves. */
import type { Lab, Looking } from '@holdfast/e2e/lab'
import type { Page } from 'playwright-core'

/** The two people of every measurement; all trouble comes to `a`. */
export const PEOPLE = ['a', 'b'] as const
/** One of them. */
export type Who = (typeof PEOPLE)[number]

/** An implementation. It opens pages; what flows on them is watched from outside, in the same way for all. */
export type Side = {
  readonly name: string
  /** Which videos are of the other, and where the page says that the other is lost. */
  readonly looking: Looking
  /** What `looking.phase` says while all is well; null where a page says nothing. */
  readonly well: string | null
  /** How old a call must be, in milliseconds, for its browser to have on disk what brings it back after a crash. */
  readonly keepsAfter: number
  /** Starts what it needs beside the people. */
  readonly start: (lab: Lab<Who>) => Promise<void>
  /** Opens both pages and walks them into a fresh call, as two people would; media may still be on its way. */
  readonly open: (lab: Lab<Who>) => Promise<void>
  readonly page: (who: Who) => Page
  /** Writes a line in the chat, which need not arrive; null where there is none. */
  readonly write: ((who: Who, text: string) => Promise<void>) | null
  /** In a browser that was opened again: the address that a person would open, and no tap. */
  readonly comeBack: (lab: Lab<Who>, who: Who) => Promise<void>
  readonly close: () => Promise<void>
  /** Ends what `start` started. */
  readonly stop: () => Promise<void>
}
