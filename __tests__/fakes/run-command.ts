import type { Console } from '../../src/commands/console.ts'
import { explainError } from '../../src/explain-error.ts'

/** Runs a command in a folder as the command line does: its exit code and what it wrote. */
export async function runCommand(
  command: (console: Console) => Promise<number>,
  { args = [], cwd = '/', env = {} }: { args?: readonly string[]; cwd?: string; env?: Console['env'] }
) {
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
  const code = await command(console).catch((error: unknown) => {
    const { exitCode, lines } = explainError(error)
    console.stderr.write(lines.map(line => `${line}\n`).join(''))
    return exitCode
  })
  return { code, ...written }
}
