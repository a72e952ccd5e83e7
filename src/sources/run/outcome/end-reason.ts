import type { CommandEnd, CommandRun } from '../../../domain/ports.ts'
import { showDuration } from '../../../text/show-duration.ts'

/** Why a command's run cannot be judged, and what to do about it. */
export type Broken = { readonly reason: string; readonly fix: string }

/** A shell that starts a program which a signal then ends exits with 128 and the signal's number. */
const signalsByExit: Readonly<Record<number, string>> = {
  129: 'SIGHUP',
  130: 'SIGINT',
  131: 'SIGQUIT',
  132: 'SIGILL',
  133: 'SIGTRAP',
  134: 'SIGABRT',
  135: 'SIGBUS',
  136: 'SIGFPE',
  137: 'SIGKILL',
  139: 'SIGSEGV',
  143: 'SIGTERM'
}

const INSTALL = 'Install it before this step, or correct the command.'

export type EndedCommand = {
  /** As a sentence names it. */
  readonly command: string
  /** A statement is about the exit code. */
  readonly isExitNamed: boolean
  /** One names this code. */
  isCodeNamed?(code: number): boolean
  /** What the whole check may take. */
  readonly timeoutMs: number
}

/** The reason why a run is broken, `null` when it can be judged. */
export function endReason(run: CommandRun, ended: EndedCommand): Broken | null {
  const { command, timeoutMs } = ended
  const { end } = run
  switch (end.kind) {
    case 'exited':
      return programReason(end.code, run.stderr) ?? codeReason(end.code, ended)
    case 'signalled':
      return killed(command, end.signal)
    case 'timed-out':
      return {
        reason: `\`${command}\` was not done within ${showDuration(timeoutMs)}; it and all it started were ended`,
        fix: 'Raise timeout:, or find out what it waits for.'
      }
    case 'cancelled':
      return { reason: `\`${command}\` was cancelled`, fix: 'Run the gate again.' }
    case 'not-started':
      return notStarted(end, command)
    default:
      return end satisfies never
  }
}

function notStarted({ why }: Extract<CommandEnd, { kind: 'not-started' }>, command: string): Broken {
  if (why.startsWith('the working directory')) {
    return { reason: why, fix: 'Name a folder of the repository under working-directory:.' }
  }
  return { reason: `\`${command}\` could not be started: ${why}`, fix: INSTALL }
}

/** The shell could not start the program. */
function programReason(code: number, stderr: string): Broken | null {
  const missing = code === 127 ? missingProgram(stderr) : null
  if (missing) return { reason: `\`${missing}\` was not found`, fix: INSTALL }
  const forbidden = code === 126 ? forbiddenProgram(stderr) : null
  if (!forbidden) return null
  const fix = `Make it executable: git update-index --chmod=+x ${forbidden}`
  return { reason: `\`${forbidden}\` is not executable`, fix }
}

function codeReason(code: number, { command, isExitNamed, isCodeNamed }: EndedCommand): Broken | null {
  if (!isExitNamed) return signalReason(code, command)
  if (!SHELLS_OWN.includes(code) || isCodeNamed?.(code)) return null
  return {
    reason: `\`${command}\` exited ${code}, with which a shell says that it cannot run a program`,
    fix: `Let what it prints on stderr be seen; expect exit == ${code} if that is what it should do.`
  }
}

/** Where a script hides what the shell says of it, a program that is not there would prove that a failure is as expected. */
const SHELLS_OWN: readonly number[] = [126, 127]

function signalReason(code: number, command: string): Broken | null {
  const signal = signalsByExit[code]
  return signal === undefined ? null : killed(command, signal)
}

function killed(command: string, signal: string): Broken {
  const fix =
    signal === 'SIGKILL'
      ? 'Look whether the machine ran out of memory, or who else ends processes.'
      : 'Look at the end of its output for what it was doing.'
  return { reason: `\`${command}\` was ended by ${signal}`, fix }
}

/**
 * `bash: line 1: mixx: command not found`, `sh: 1: mixx: not found`, `env: 'mixx': No such file or directory`. bash and env say
 * it in the user's language (`bash: Zeile 1: mixx: Kommando nicht gefunden.`): where the name stands tells as much.
 */
function missingProgram(stderr: string): string | null {
  const patterns = [
    /^(?:\S*bash|\S*zsh): (?:line \d+: )?(.+?): (?:command not found|No such file or directory)\r?$/m,
    /^\S*sh: (?:\d+: |line \d+: )?(.+?): not found\r?$/m,
    /^\S+: [‘'](.+?)[’']: No such file or directory\r?$/m,
    inAnyLanguage,
    /^\S*env: ["'`‘„“«»「]\s?([^\s:"'’“”«»」]+)\s?["'’“”«»」]: [^:\r\n]+\r?$/m
  ]
  return lastMatch(stderr, patterns)
}

/** `bash: line 1: ./run: Permission denied` */
function forbiddenProgram(stderr: string): string | null {
  return lastMatch(stderr, [
    /^\S*sh: (?:line \d+: |\d+: )?(.+?): (?:Permission denied|Is a directory|cannot execute.*)\r?$/m,
    /^\S+: [‘'](.+?)[’']: Permission denied\r?$/m,
    inAnyLanguage
  ])
}

/** bash's own line about a program: its name between the line and what is wrong, with no other colon. */
const inAnyLanguage = /^\S*bash: (?:[^\s:]+ \d+: )([^\s:]+)\s?: [^:\r\n]+\r?$/m

/** The shell's own word comes last. */
function lastMatch(stderr: string, patterns: readonly RegExp[]): string | null {
  const last = stderr.slice(-4000)
  return patterns.map(pattern => pattern.exec(last)?.[1]).find(name => name !== undefined) ?? null
}
