import { scan } from '../../src/commands/scan.ts'
import { fakeConsole } from '../fakes/run-command.ts'

/** Runs `readiness scan` in the work tree at `root`: its exit code and what it wrote. What it throws is thrown. */
export async function runScan(root: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH }
  const { console, written } = fakeConsole({ args: [...args, '--root', root], cwd: root, env })
  const code = await scan(console)
  return { code, ...written }
}
