import type { Console } from '../../src/commands/console.ts'
import { explainError } from '../../src/explain-error.ts'

type Options = { readonly args?: readonly string[]; readonly cwd?: string; readonly env?: Console['env'] }

/** A console, and what was written to it. */
export function fakeConsole({ args = [], cwd = '/', env = {} }: Options) {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text
    },
    isTerminal: false,
    columns: 100
  })
  const console: Console = {
    args,
    cwd,
    env,
    node: process.execPath,
    stdout: output('stdout'),
    stderr: output('stderr'),
    isColoured: false,
    cancel: new AbortController().signal
  }
  return { console, written }
}

/** Runs a command in a folder as the command line does: its exit code and what it wrote. */
export async function runCommand(command: (console: Console) => Promise<number>, options: Options) {
  const { console, written } = fakeConsole(options)
  const code = await command(console).catch((error: unknown) => {
    const { exitCode, lines } = explainError(error)
    console.stderr.write(lines.map(line => `${line}\n`).join(''))
    return exitCode
  })
  return { code, ...written }
}
