/** Where a command's words go. */
export type Output = {
  write(text: string): void
  /** A person looks at it: lines may be redrawn. */
  readonly isTerminal: boolean
  readonly columns: number
}

/** What a command is given by the door it came through. */
export type Console = {
  /** What stands behind the command's name. */
  readonly args: readonly string[]
  readonly cwd: string
  /** The program that runs the gate: Node. */
  readonly node: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The command's result, and nothing else. */
  readonly stdout: Output
  /** Progress and errors. */
  readonly stderr: Output
  /** Whether the result may be coloured. */
  readonly isColoured: boolean
  /** Aborted by Ctrl-C. */
  readonly cancel: AbortSignal
}
