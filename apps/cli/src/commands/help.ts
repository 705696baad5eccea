/** `holdfast help`: every command with its options. */
import { done, type Command } from '../command.ts'

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

const HEAD = 'holdfast COMMAND [OPTIONS]   plan hours, invite people, check what was agreed and done'

const FOOT = `Every command takes --json. The data folder is ./data, or what HOLDFAST_DATA says.
Exit 0: done. Exit 1: it could not be done. Exit 2: it was asked for wrongly, and nothing was done.`

const paragraph = ({ name, about, usage }: Command): string => `  ${name} ${usage}`.trimEnd() + `\n      ${about}`
