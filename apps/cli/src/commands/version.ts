/** `holdfast version`: which one this is, as a report names it. */
import manifest from '../../package.json' with { type: 'json' }
import { done, type Command } from '../command.ts'

/** Say which version this is. */
export const version: Command = {
  name: 'version',
  about: 'Say which version this is, to name it in a paper or a report of a mistake. The same: holdfast --version.',
  usage: '',
  options: [],
  run: async () =>
    done(`holdfast ${manifest.version}, Node.js ${process.versions.node}`, {
      version: manifest.version,
      node: process.versions.node,
    }),
}
