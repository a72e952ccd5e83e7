/** What a bundle of commands exports. */
export type CommandBundle = {
  /** Runs the command named first, and tells of what went wrong. Resolves to the exit code. */
  runCommand(args: readonly string[], say: (line: string) => void): Promise<number>
}
