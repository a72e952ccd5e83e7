// Every command.
import { runCommand as runNamed } from '../commands/run-command.ts'
import { explained } from '../explain-error.ts'
import { createConsole } from '../platform/console.ts'
import type { CommandBundle } from './command-bundle.ts'

export const runCommand: CommandBundle['runCommand'] = (args, say) =>
  explained(() => runNamed(createConsole(args)), say)
