/** For tests: what the test files build in common is built once for a whole run. Named in vitest.config.ts as its global set-up. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Where the workers of a run read the folder of its builds. */
const FOLDER = 'HOLDFAST_TEST_BUILDS'

/** A built app; `remove` takes away what nobody else uses. */
export type Built = { readonly outDir: string; readonly remove: () => Promise<void> }

/** Makes the folder of this run's builds; what it answers removes them all. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-builds-'))
  process.env[FOLDER] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** Builds into a folder, or waits for whoever builds the same already. Outside a test run it is a build of one's own. */
export async function builtOnce(name: string, build: (outDir: string) => Promise<unknown>): Promise<Built> {
  const shared = process.env[FOLDER]
  if (!shared) {
    const outDir = await mkdtemp(join(tmpdir(), `holdfast-${name}-`))
    await build(outDir)
    return { outDir, remove: () => rm(outDir, { recursive: true, force: true }) }
  }
  const outDir = join(shared, name)
  const [done, failed] = [`${outDir}.done`, `${outDir}.failed`]
  const isOurs = await mkdir(outDir).then(
    () => true,
    () => false,
  )
  if (isOurs) {
    try {
      await build(outDir)
    } catch (error) {
      await writeFile(failed, '')
      throw error
    }
    await writeFile(done, '')
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`the build "${name}" failed in another test file, which says why`)
    await pause(100)
  }
  return { outDir, remove: async () => {} }
}
