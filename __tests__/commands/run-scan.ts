import { scan } from '../../src/commands/scan.ts'

/** Runs `readiness scan` in the work tree at `root`: its exit code and what it wrote. */
export async function runScan(root: string, args: readonly string[]) {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text
    },
    isTerminal: false,
    columns: 100
  })
  const code = await scan({
    args: [...args, '--root', root],
    cwd: root,
    node: process.execPath,
    env: { PATH: process.env.PATH },
    stdout: output('stdout'),
    stderr: output('stderr'),
    isColoured: false,
    cancel: new AbortController().signal
  })
  return { code, ...written }
}
