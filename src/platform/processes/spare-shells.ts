import { endWithGate, waitFor } from './end-with-gate.ts'
import { type StartedProcess, type StartPlace, startShell } from './start-process.ts'

/** What a shell is to become, in the place where it was started. */
type Program = {
  readonly argv: readonly string[]
  /** What its environment has besides that of the place. */
  readonly env: Readonly<Record<string, string>>
}

/** More is slow to read for a shell that reads byte by byte, as bash does. */
const MOST_CHARACTERS = 16 * 1024

/** Names to which no shell gives a meaning of its own. */
const PLAIN_NAME = /^[a-z][a-z0-9_]*$/

/**
 * Shells that were started before they are needed, while other commands run, and become the next ones. To start a process
 * takes Node some milliseconds, in proportion to its own memory, and one command after another would wait for that.
 */
export class SpareShells {
  private readonly place: StartPlace
  private shells: StartedProcess[] = []
  private running = 0
  private isFilling = false

  constructor(place: StartPlace) {
    this.place = place
  }

  /** A shell that becomes the program; `null` when there is none, or the program cannot be told in a line. */
  take(cwd: string, program: Program): StartedProcess | null {
    const line = cwd === this.place.cwd ? lineFor(program) : null
    if (line === null) return null
    const shell = this.firstUsable()
    if (shell === null) return null
    waitFor(shell.child)
    shell.child.stdin?.end(line)
    return shell
  }

  /** Somebody may have killed it, or put another folder into the place of the one it stands in. */
  private firstUsable(): StartedProcess | null {
    for (let shell = this.shells.shift(); shell !== undefined; shell = this.shells.shift()) {
      if (this.isUsable(shell)) return shell
      shell.child.kill('SIGKILL')
    }
    return null
  }

  private isUsable({ child: { pid = 0, exitCode, signalCode } }: StartedProcess): boolean {
    const { table, cwd } = this.place
    return exitCode === null && signalCode === null && table?.workingDirectory(pid) === cwd
  }

  /** As many shells are kept ready as commands run at once. */
  commandStarted(): void {
    this.running += 1
    this.fill()
  }

  commandEnded(): void {
    this.running -= 1
  }

  /** One after another: in between, a command that has ended gets its turn. */
  private fill(): void {
    if (this.isFilling || this.shells.length >= this.running) return
    this.isFilling = true
    setImmediate(() => {
      this.isFilling = false
      if (this.shells.length < this.running && this.start()) this.fill()
    })
  }

  private start(): boolean {
    const shell = startShell(this.place)
    if (shell === null) return false
    endWithGate(shell.child)
    if (shell.tree === null) return false
    this.shells.push(shell)
    return true
  }
}

/** Read as a whole before any of it is done: a line that is cut off starts nothing. */
function lineFor({ argv, env }: Program): string | null {
  const names = Object.keys(env)
  if (!names.every(name => PLAIN_NAME.test(name))) return null
  const exports = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)};`)
  const line = `{ ${[...exports, 'exec', ...argv.map(quoted)].join(' ')} </dev/null; }\n`
  return line.length > MOST_CHARACTERS || line.includes('\0') ? null : line
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
