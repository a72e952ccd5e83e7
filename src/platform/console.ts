import type { Console, Output } from '../commands/console.ts'

/** What a pipe is taken for. */
const COLUMNS = 100

/** The process's own console. Ctrl-C and a request to end abort `cancel`. */
export function createConsole(args: readonly string[]): Console {
  const { env, stdout, stderr } = process
  return {
    args,
    cwd: process.cwd(),
    node: process.execPath,
    env,
    stdout: toOutput(stdout),
    stderr: toOutput(stderr),
    isColoured: mayColour(stdout.isTTY === true, env),
    cancel: cancelledBySignal()
  }
}

function toOutput(stream: NodeJS.WriteStream): Output {
  stream.on('error', ignoreClosedPipe)
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

/** Who reads through `| head` has read enough: that is no fault, and the verdict stays what it is. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** https://no-color.org, https://force-color.org */
function mayColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb'
}

/** GitHub cancels a job with SIGINT, and with SIGTERM 7.5 s later (actions/runner ProcessInvoker.cs). */
export function cancelledBySignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}
