import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { gitEnvironment } from '../git/git.ts'
import { cli } from './dist-folder.ts'

export type CommandLineOptions = {
  readonly cwd: string
  readonly args: readonly string[]
  readonly node?: string
  /** Another copy of `dist/cli.js`. */
  readonly program?: string
  /** A program and its arguments to start it with: `setpriv …`. */
  readonly before?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export type Ended = {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export type RunningCommand = {
  readonly pid: number
  readonly ended: Promise<Ended>
  /** Ctrl-C, if nothing else is said: the terminal sends it to the whole foreground group. */
  interrupt(signal?: NodeJS.Signals): void
}

/** Starts the built command line as a terminal would, in a process group of its own. */
export function startReadiness(options: CommandLineOptions): RunningCommand {
  const { cwd, args, node = process.execPath, program = cli, before = [], env = {} } = options
  const [command = node, ...rest] = [...before, node, program, ...args]
  const child = spawn(command, rest, {
    cwd,
    detached: true,
    env: { ...plainEnvironment(cwd), ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const pid = child.pid ?? 0
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  }
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, signal: child.signalCode, ...texts }))
  return { pid, ended, interrupt: (signal: NodeJS.Signals = 'SIGINT') => process.kill(-pid, signal) }
}

export function readiness(options: CommandLineOptions): Promise<Ended> {
  return startReadiness(options).ended
}

/** No variable of the machine but where its programs are; npm's own folders are not there for a user. */
function plainEnvironment(home: string): Record<string, string> {
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'))
  // No folder for what a run leaves to the next: tests know nothing of each other.
  const XDG_CACHE_HOME = '/dev/null'
  return { PATH: path.join(delimiter), HOME: home, XDG_CACHE_HOME, LANG: 'C.UTF-8', ...gitEnvironment }
}
