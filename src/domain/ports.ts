import type { Compared } from './changed-lines.ts'
import type { SafeRegex } from './safe-regex.ts'
import type { Threads } from './threads.ts'

/** Everything outside that a check may touch. Sources get these and nothing else. */
export type Ports = {
  readonly files: Files
  readonly commands: Commands
  readonly regexes: Regexes
  readonly clock: Clock
  readonly threads: Threads
  /** What the change touches, its word on other files not yet trusted; `null` where nothing is compared. */
  readonly changedPaths: ReadonlySet<string> | null
  /** The lines that the change adds or edits, or why they are not known. */
  readonly change: Compared
  /** The text without the secrets of the environment. */
  mask(text: string): string
  /** The environment the gate was started in. Sources read named variables only; commands get a scrubbed copy. */
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after that time, or at once when the signal is aborted. Leaves no timer behind. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Calls back again and again until the function it returns is called. */
  every(intervalMs: number, callback: () => void): () => void
}

export type Files = {
  /** Absolute path of the repository's root. */
  readonly root: string
  /** Regular files git tracks, or would track, sorted: no ignored files, submodules or symbolic links. Without git, a walk. */
  source(): Promise<readonly string[]>
  /** Files of the work tree that match, ignored ones too, sorted. Symbolic links are not followed. */
  glob(patterns: readonly string[]): Promise<readonly string[]>
  /** The same, and symbolic links that match: what each is besides its content. Sorted. */
  forms(patterns: readonly string[]): Promise<ReadonlyMap<string, FileForm>>
  /** The files git tracks, `null` outside git. */
  tracked(): Promise<ReadonlySet<string> | null>
  /** The files of `source` that git does not track yet; outside git none. */
  untracked(): Promise<readonly string[]>
  /** Files that match now. Symbolic links are not followed. */
  stamps(patterns: readonly string[]): Promise<ReadonlyMap<string, FileStamp>>
  /** The same files as `source` and more: which of them are gone, links or no files is only told when they are read. */
  listing(): Promise<Listing>
  /** Bytes of git's index, some hundred for each file: a guess at how many there are, before they are listed. 0 where there is none. */
  indexBytes(): number
  /** @throws UnreadableFile when it cannot be read */
  read(path: string): Promise<Uint8Array>
  /**
   * What `read` gives, at once and only until the next call: one buffer serves all files.
   * @throws UnreadableFile when it is a file and cannot be read
   */
  readNow(path: string, maxBytes: number): Uint8Array | 'too-large' | 'no-file'
  /** Files that git tracks and a sparse checkout keeps out of this work tree. */
  withheld(): Promise<ReadonlySet<string>>
  /** The same work tree, listed anew: files may have been made or taken away. */
  relist(): Files
}

export type FileForm =
  | { readonly kind: 'file'; readonly isExecutable: boolean }
  | { readonly kind: 'link'; readonly target: string }

/** What tells one state of a file from another. */
export type FileStamp = {
  /** Another whenever the file is written. */
  readonly text: string
  /** When its content is from, by the clock of its file system, in milliseconds since the epoch. */
  readonly modifiedMs: number
}

/** A text that is kept from one run to the next. It may be gone, old or spoilt at any time. */
export type Store = {
  /** Only who may decide what the gate proves can have written it: what passed may be taken from it. */
  readonly isTrusted: boolean
  /** Kept elsewhere, at a price: written to when there is something worth it. */
  readonly isRemote: boolean
  read(): Promise<string | null>
  /** Keeps the text if it can. */
  write(text: string): Promise<void>
}

/** What is needed of files to look at their text. */
export type TextFiles = Pick<Files, 'listing' | 'indexBytes' | 'read' | 'readNow'>

export type TextPorts = Pick<Ports, 'regexes' | 'threads' | 'changedPaths'> & { readonly files: TextFiles }

/** Names of files that may be source, told without a look at each of them. */
export type Listing = {
  /** What git tracks; outside git, all of them. */
  readonly tracked: readonly string[]
  /** What git would track. Found out meanwhile. */
  readonly others: Promise<readonly string[]>
}

/** A file that is there and cannot be read: the check that needs it is broken. */
export class UnreadableFile extends Error {
  readonly path: string
  /** There is nothing at that path, rather than something that cannot be read. */
  readonly isMissing: boolean
  constructor(path: string, why: string, options: ErrorOptions & { readonly isMissing?: boolean } = {}) {
    super(`${path} cannot be read: ${why}`, options)
    this.name = 'UnreadableFile'
    this.path = path
    this.isMissing = options.isMissing ?? false
  }
}

export type Regexes = {
  /** A regex from a config, bounded in time. @throws SyntaxError when it is no regex */
  compile(source: string, flags: string): SafeRegex
}

export type CommandSpec = {
  /** Program and arguments; nothing is expanded but `{0}`, the path of the file that holds `script`. */
  readonly argv: readonly string[]
  /** Written to a temporary file while the command runs. */
  readonly script?: { readonly text: string; readonly extension: string }
  /** Relative to the repository's root. */
  readonly workingDirectory: string
  /** Added to the scrubbed environment. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** How long what it started may outlive it before it counts as a survivor; left out: not at all. */
  readonly settleMs?: number
  readonly signal: AbortSignal
  /** Name of the check, for the output file: its commands share one. */
  readonly label: string
  /** A line above its output in that file, where the check has several. */
  readonly heading?: string
}

export type CommandEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-started'; readonly why: string }

/** A process that the command started and that was still alive after it. It has been ended. */
export type Survivor = {
  readonly pid: number
  readonly command: string
  readonly ageMs: number
  /** TCP ports on which it listened. */
  readonly ports?: readonly number[]
}

/**
 * What a command did. Text is decoded as UTF-8 with replacement characters, colours stripped; it is as the command printed
 * it, secrets too, and is masked where a result is made of it.
 */
export type CommandRun = {
  readonly end: CommandEnd
  readonly durationMs: number
  readonly stdout: string
  readonly stderr: string
  /** stdout and stderr as they came, interleaved. */
  readonly output: string
  /** More was printed than is kept in memory: `output` holds the first and last part and cannot be judged whole. */
  readonly isTruncated: boolean
  /** The whole output, as bytes, in a file, without secrets; behind that of the check's commands before. */
  readonly outputFile: string | null
  readonly survivors: readonly Survivor[]
}

/** A process of this machine. `identity` names it and no later one; a pid is used again. */
export type RunningProcess = Survivor & { readonly identity: string }

/** A TCP port on which something listens; `owner` is `null` where the system does not tell whose it is. */
export type Listener = { readonly port: number; readonly owner: Pick<Survivor, 'pid' | 'command'> | null }

export type Commands = {
  /** What tells a program's file from others, wherever it lies: a digest; `null` where it is not found. */
  identify(program: string, workingDirectory: string): Promise<string | null>
  /** What listens and was not started by a command of this gate; `null` where that cannot be told. */
  listeners(): Promise<readonly Listener[] | null>
  /** The processes that run and that no command of this gate started; `null` where they cannot be told apart. */
  others(): Promise<readonly RunningProcess[] | null>
  /** Runs it, and leaves nothing it started alive. Never throws for what the command does. */
  run(spec: CommandSpec): Promise<CommandRun>
}
