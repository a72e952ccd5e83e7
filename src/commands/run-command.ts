import { UserError } from '../domain/errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { closest } from '../text/closest.ts'
import { version } from '../version.ts'
import type { Console } from './console.ts'
import { helpOn, overview } from './help.ts'
import { commands } from './table.ts'

/**
 * Runs the command named first.
 * @throws UserError for a command that is not there
 */
export async function runCommand(console: Console): Promise<number> {
  const [name = '--help', ...args] = console.args
  if (['--version', '-v', 'version'].includes(name)) return say(console, `${version}\n`)
  if (['--help', '-h', 'help'].includes(name) && args.length === 0) return say(console, overview())

  const wanted = name === 'help' ? (args[0] ?? '') : name
  const command = commands.find(candidate => candidate.name === wanted)
  if (!command) throw unknownCommand(wanted)
  if (name === 'help' || args.includes('--help') || args.includes('-h')) return say(console, helpOn(command))
  return command.run({ ...console, args })
}

function say({ stdout }: Console, text: string): number {
  stdout.write(text)
  return exitCodes.ready
}

function unknownCommand(name: string): UserError {
  const names = commands.map(command => command.name)
  const near = closest(name, names)
  return new UserError(
    `${name}: there is no such command`,
    near ? `did you mean readiness ${near}?` : `the commands are ${names.join(', ')}`
  )
}
