/** `holdfast help`: every command with its options; `holdfast screen --help`: those that begin so. */
import { done, type Command, type Outcome } from '../command.ts'

/** The command that lists all commands, itself included. */
export function helpFor(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    about: 'Show this list.',
    usage: '',
    options: [],
    run: async () => {
      const commands = [...others, help]
      const list = commands.map(({ name, about, usage }) => ({ name, about, usage }))
      return done([HEAD, ...commands.map(paragraph), FOOT].join('\n\n'), { commands: list })
    },
  }
  return help
}

/** The commands that begin with these words, or with as many of them as name one; null when none does. */
export function helpOn(commands: readonly Command[], words: readonly string[]): Outcome | null {
  for (let count = words.length; count > 0; count--) {
    const named = `${words.slice(0, count).join(' ')} `
    const found = commands.filter(({ name }) => `${name} `.startsWith(named))
    if (found.length === 0) continue
    const list = found.map(({ name, about, usage }) => ({ name, about, usage }))
    return done([...found.map(paragraph), FOOT].join('\n\n'), { commands: list })
  }
  return null
}

const HEAD = 'holdfast COMMAND [OPTIONS]   plan hours, invite people, check what was agreed and done'

const FOOT = `Every command takes --json. The data folder is ./data, or what HOLDFAST_DATA says.
Exit 0: done. Exit 1: it could not be done. Exit 2: it was asked for wrongly, and nothing was done.`

const paragraph = ({ name, about, usage }: Command): string => `  ${name} ${usage}`.trimEnd() + `\n      ${about}`
