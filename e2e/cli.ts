/** The command line as a clinic runs it, in a process of its own. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ENTRY = fileURLToPath(new URL('../apps/cli/src/bin.ts', import.meta.url))
const run = promisify(execFile)

/** What the command line finds in the exported file of an agreement; it throws, with the exit code, where the file is refused. */
export async function verifyFile(path: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, [
    '--conditions=@holdfast/source',
    ENTRY,
    'contract',
    'verify',
    path,
    '--json',
  ])
  return JSON.parse(stdout)
}
