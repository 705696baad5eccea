/** What a command is, what it is handed, and how it ends. */
import type { Worker } from 'node:worker_threads'
import type { Clock, Random } from '@holdfast/domain'

/** What a command may reach for outside itself. */
export type World = {
  readonly environment: { readonly [name: string]: string | undefined }
  readonly clock: Clock
  readonly random: Random
  /** Standard output, for what is too much to be an outcome. Done when there is room for more. */
  readonly out: (bytes: Uint8Array) => Promise<void>
  /** Shows how far long work has come, in the place of what was shown before; empty when it is over. */
  readonly tell: (progress: string) => void
  /** Starts this program once more, as a thread that is handed some data; left out where there are none. */
  readonly startThread?: (task: unknown) => Worker
}

/** How a command ended: 0 done, 1 it could not be done, 2 it was asked for wrongly. The text is for people, `json` for programs. */
export type Outcome = {
  readonly exit: 0 | 1 | 2
  readonly text: string
  readonly json: { readonly ok: boolean; readonly [name: string]: unknown }
  /** Standard output holds what was asked for, so that this is said beside it. */
  readonly isBeside?: boolean
}

/** The options that were given, by name, each with its text. */
export type Given = { readonly [option: string]: string | undefined }

/** One command: `holdfast NAME OPTIONS`. */
export type Command = {
  readonly name: string
  readonly about: string
  /** The options as help shows them; those in brackets may be left out. */
  readonly usage: string
  readonly options: readonly string[]
  /** What the command takes without a name, for example `file`; left out where it takes nothing so. */
  readonly takes?: string
  readonly run: (given: Given, world: World) => Promise<Outcome>
}

/** It was done. */
export const done = (text: string, json: object = {}): Outcome => ({ exit: 0, text, json: { ok: true, ...json } })

/** It could not be done; the sentence says why and what to do. */
export const failed = (error: string, code: string, more: object = {}): Outcome => ({
  exit: 1,
  text: error,
  json: { ok: false, code, error, ...more },
})

/** It was asked for wrongly, so nothing was done; the sentence says what would be right. */
export const badInput = (error: string): Outcome => ({
  exit: 2,
  text: error,
  json: { ok: false, code: 'bad-input', error },
})
