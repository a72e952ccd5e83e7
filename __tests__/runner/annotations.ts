import type { Command } from './commands.ts'

/** How the runner makes annotations of commands (actions/runner ActionCommandManager.cs and ExecutionContext.cs, v2.336.0). */
export const ANNOTATIONS_PER_LEVEL_AND_STEP = 10
export const MESSAGE_LIMIT = 4096

export const levels = ['error', 'warning', 'notice'] as const
export type Level = (typeof levels)[number]

/** An annotation as the check run gets it: 0 stands for "no line" and "no column". */
export type Annotation = {
  readonly level: Level
  readonly message: string
  readonly title: string | null
  readonly path: string | null
  readonly startLine: number
  readonly endLine: number
  readonly startColumn: number
  readonly endColumn: number
}

/** `null` for a blank message, which the server drops. */
export function toAnnotation(level: Level, command: Command, workspace: string): Annotation | null {
  if (command.data.trim() === '') return null
  const properties = withoutContradictions(new Map(command.properties))
  const startLine = numberOf(properties.get('line')) ?? 0
  const startColumn = numberOf(properties.get('col')) ?? 0
  return {
    level,
    message: command.data.slice(0, MESSAGE_LIMIT),
    title: properties.get('title') ?? null,
    path: relativeTo(workspace, properties.get('file')),
    startLine,
    endLine: numberOf(properties.get('endline')) ?? startLine,
    startColumn,
    endColumn: numberOf(properties.get('endcolumn')) ?? startColumn
  }
}

/** A message of the runner itself about the step. */
export function runnerError(message: string): Annotation {
  return { level: 'error', message, title: null, path: null, startLine: 0, endLine: 0, startColumn: 0, endColumn: 0 }
}

/** The first ten of each level, in the order in which they were printed: the rest stays in the log only. */
export function withinLimits(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Map<Level, number>()
  return annotations.filter(({ level }) => {
    const count = (seen.get(level) ?? 0) + 1
    seen.set(level, count)
    return count <= ANNOTATIONS_PER_LEVEL_AND_STEP
  })
}

function withoutContradictions(properties: Map<string, string>): Map<string, string> {
  copyEndToMissingStart(properties, 'line', 'endline')
  copyEndToMissingStart(properties, 'col', 'endcolumn')
  const line = numberOf(properties.get('line'))
  const endLine = numberOf(properties.get('endline'))
  if (line === null || (endLine !== null && line !== endLine)) drop(properties, 'col', 'endcolumn')
  if (isBackwards(line, endLine)) drop(properties, 'line', 'endline')
  const isColumnBackwards = isBackwards(numberOf(properties.get('col')), numberOf(properties.get('endcolumn')))
  if (isColumnBackwards) drop(properties, 'col', 'endcolumn')
  return properties
}

function copyEndToMissingStart(properties: Map<string, string>, start: string, end: string): void {
  const value = properties.get(end)
  if (value !== undefined && numberOf(value) !== null && numberOf(properties.get(start)) === null) {
    properties.set(start, value)
  }
}

function drop(properties: Map<string, string>, ...keys: readonly string[]): void {
  for (const key of keys) properties.delete(key)
}

function isBackwards(start: number | null, end: number | null): boolean {
  return start !== null && end !== null && end < start
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : null
}

function relativeTo(workspace: string, file: string | undefined): string | null {
  if (file === undefined) return null
  return file.startsWith(`${workspace}/`) ? file.slice(workspace.length + 1) : file
}
