import type { CommandRun, Ports } from '../../domain/ports.ts'
import { oneLine } from '../../text/harmless.ts'
import { folderOf, listOfTexts, type RunTask, shownScript } from './fields.ts'
import { settleMsOf } from './leftovers/field.ts'
import { shellCommand } from './script/shell.ts'

/** Runs a script of the check, for a file with `each`. */
export type Start = (script: string, file: string | null) => Promise<CommandRun>

/** All scripts of a check share its time, and a file for their output. */
export function starterOf(task: RunTask, ports: Ports, signal: AbortSignal): Start {
  const until = ports.clock.now() + task.timeoutMs
  const headingOf = hasSeveralRuns(task) ? headings() : () => undefined
  const env = Object.entries(task.fields.env ?? {}).map(([name, value]) => [name, String(value)])
  return (script, file) => {
    const heading = headingOf(script, file)
    return ports.commands.run({
      ...shellCommand(task.fields.shell, script),
      workingDirectory: folderOf(task),
      env: { ...Object.fromEntries(env), ...(file === null ? {} : { file }) },
      timeoutMs: Math.max(1, until - ports.clock.now()),
      settleMs: settleMsOf(task.fields.leftovers),
      signal,
      label: task.id,
      ...(heading === undefined ? {} : { heading })
    })
  }
}

function hasSeveralRuns({ main, fields: { before, each, retry = 0 } }: RunTask): boolean {
  return before !== undefined || each !== undefined || retry > 0 || listOfTexts(main).length > 1
}

/** `$ elixir $file (examples/a.exs, attempt 2)` */
function headings(): (script: string, file: string | null) => string {
  const times = new Map<string, number>()
  return (script, file) => {
    const key = JSON.stringify([script, file])
    const attempt = (times.get(key) ?? 0) + 1
    times.set(key, attempt)
    const notes = [...(file === null ? [] : [file]), ...(attempt === 1 ? [] : [`attempt ${attempt}`])]
    return oneLine(`$ ${shownScript(script)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`)
  }
}
