import type { Task } from '../define.ts'

export type RunFields = {
  readonly before?: string | readonly string[] | undefined
  readonly env?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly 'working-directory'?: string | undefined
  readonly shell?: string | undefined
}

export type RunTask = Task<string | readonly string[], RunFields>

/** The folder of the repository in which the commands run. */
export function folderOf({ fields }: RunTask): string {
  return fields['working-directory'] ?? '.'
}

export function scriptsOf(commands: string | readonly string[] | undefined): readonly string[] {
  return commands === undefined ? [] : [commands].flat()
}

const SHOWN_LENGTH = 80

/** A script as a sentence names it. */
export function shownScript(script: string): string {
  const [first = '', ...rest] = script.trim().split('\n')
  return first.length > SHOWN_LENGTH || rest.length > 0 ? `${first.slice(0, SHOWN_LENGTH)}…` : first
}
