import type { CommandRun, Ports } from '../../domain/ports.ts'
import { folderOf, type RunTask } from './fields.ts'
import { settleMsOf } from './leftovers/field.ts'
import { shellCommand } from './script/shell.ts'

/** Runs a script of the check, for a file with `each`. */
export type Start = (script: string, file: string | null) => Promise<CommandRun>

/** All scripts of a check share its time. */
export function starterOf(task: RunTask, ports: Ports, signal: AbortSignal): Start {
  const until = ports.clock.now() + task.timeoutMs
  const env = Object.entries(task.fields.env ?? {}).map(([name, value]) => [name, String(value)])
  return (script, file) =>
    ports.commands.run({
      ...shellCommand(task.fields.shell, script),
      workingDirectory: folderOf(task),
      env: { ...Object.fromEntries(env), ...(file === null ? {} : { file }) },
      timeoutMs: Math.max(1, until - ports.clock.now()),
      settleMs: settleMsOf(task.fields.leftovers),
      signal,
      label: task.id
    })
}
