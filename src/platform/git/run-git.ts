import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type GitCall = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly input?: Promise<string>
  readonly timeoutMs: number
}

export type GitEnd = {
  /** `null` when it could not be started, or was stopped. */
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
  readonly isTimedOut: boolean
}

/** What git says of a failure is short; a server can say much. */
const MAX_STDERR_CHARACTERS = 10_000

/** Runs git in the repository, with these arguments. */
export type InRepository = (
  args: readonly string[],
  options: { readonly timeoutMs: number; readonly input?: Promise<string> }
) => Promise<GitEnd>

const noInput = Promise.resolve('')

/** Runs git and ends it with all it started when the time is over: its helper for a remote outlives it otherwise. */
export async function runGit({ cwd, env, args, input = noInput, timeoutMs }: GitCall): Promise<GitEnd> {
  const child = spawn('git', args, { cwd, env, detached: process.platform !== 'win32', windowsHide: true })
  // Without a free file descriptor it has no streams either.
  if (child.pid === undefined) return notStarted(child, input)
  let isTimedOut = false
  const timer = setTimeout(() => {
    isTimedOut = true
    endAll(child)
  }, timeoutMs)
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < MAX_STDERR_CHARACTERS) stderr += text
  })
  // Git may end without having read all: its exit code says why.
  child.stdin.on('error', () => {})
  input.then(
    text => child.stdin.end(text),
    // Who made it tells of that.
    () => child.stdin.end()
  )
  try {
    await once(child, 'close')
  } catch (error) {
    return { code: null, stdout: Buffer.alloc(0), stderr: String(error), isTimedOut }
  } finally {
    clearTimeout(timer)
  }
  return { code: child.exitCode, stdout: Buffer.concat(stdout), stderr, isTimedOut }
}

async function notStarted(child: ChildProcess, input: Promise<string>): Promise<GitEnd> {
  // Who made it tells of that.
  input.catch(() => {})
  const [error] = await once(child, 'error')
  return { code: null, stdout: Buffer.alloc(0), stderr: String(error), isTimedOut: false }
}

function endAll(child: ChildProcess): void {
  const { pid } = child
  try {
    if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, 'SIGKILL')
    else child.kill()
  } catch {
    // It has ended by itself.
  }
}
