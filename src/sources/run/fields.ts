import { join } from 'node:path/posix'
import type { Task } from '../define.ts'
import type { LeftoversField } from './leftovers/field.ts'

export type RunFields = {
  readonly before?: string | readonly string[] | undefined
  readonly env?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly 'working-directory'?: string | undefined
  readonly shell?: string | undefined
  readonly each?: string | readonly string[] | undefined
  readonly matcher?: string | undefined
  readonly format?: string | undefined
  readonly capture?: string | undefined
  readonly report?: string | readonly string[] | undefined
  readonly leftovers?: LeftoversField | undefined
  readonly retry?: number | undefined
  readonly cache?: string | readonly string[] | undefined
  readonly flaky?: 'allow' | 'fail' | undefined
}

export type RunTask = Task<string | readonly string[], RunFields>

/** The folder of the repository in which the commands run. */
export function folderOf({ fields }: RunTask): string {
  return fields['working-directory'] ?? '.'
}

/** Globs of the reports, from the root of the repository. */
export function reportsOf({ report, 'working-directory': folder = '.' }: RunFields): readonly string[] {
  return listOfTexts(report).map(pattern => join(folder, pattern))
}

/** One or several, as the config allows. */
export function listOfTexts(texts: string | readonly string[] | undefined): readonly string[] {
  return texts === undefined ? [] : [texts].flat()
}

const SHOWN_LENGTH = 80

/** A script as a sentence names it. */
export function shownScript(script: string): string {
  const [first = '', ...rest] = script.trim().split('\n')
  return first.length > SHOWN_LENGTH || rest.length > 0 ? `${first.slice(0, SHOWN_LENGTH)}…` : first
}
