import type { Console, Output } from '../commands/console.ts'
import { UserError } from '../domain/errors.ts'

/** What a pipe is taken for. */
const COLUMNS = 100

/** The process's own console. Ctrl-C, a terminal that closes and a request to end abort `cancel`. */
export function createConsole(args: readonly string[]): Console {
  const { env, stdout, stderr } = process
  return {
    args,
    cwd: currentFolder(),
    node: process.execPath,
    env,
    stdout: toOutput(stdout, ignoreNoReader),
    // Only progress goes there: what it cannot say is no reason to leave commands running alone.
    stderr: toOutput(stderr, () => {}),
    isColoured: mayColour(stdout.isTTY === true, env),
    cancel: cancelledBySignal()
  }
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch (cause) {
    throw new UserError('The current folder is gone', 'change to one that is there.', { cause })
  }
}

function toOutput(stream: NodeJS.WriteStream, onError: (error: NodeJS.ErrnoException) => void): Output {
  stream.on('error', onError)
  return {
    write: text => {
      stream.write(text)
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? COLUMNS
    }
  }
}

/** Who reads through `| head` has read enough, and a terminal may be closed: the verdict stays what it is. */
function ignoreNoReader(error: NodeJS.ErrnoException): void {
  const isGone = error.code === 'EPIPE' || (error.code === 'EIO' && process.stdout.isTTY)
  if (!isGone) throw error
}

/** https://no-color.org, https://force-color.org */
function mayColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb'
}

/** GitHub cancels a job with SIGINT, and with SIGTERM 7.5 s later (actions/runner ProcessInvoker.cs); a closed terminal hangs up. */
export function cancelledBySignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => controller.abort())
  // Node would open its debugger, through which a command of a check could tell the gate what to say.
  process.on('SIGUSR1', () => {})
  return controller.signal
}
