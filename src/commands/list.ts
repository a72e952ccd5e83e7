import { presetChecks } from '../config/preset-checks.ts'
import { presets } from '../config/presets.ts'
import { UserError } from '../domain/errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { sourceNames, sources } from '../sources/index.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { closest } from '../text/closest.ts'
import type { Console } from './console.ts'
import { parseOptions } from './options.ts'

type Row = { readonly [column: string]: string | boolean | readonly string[] }

/** What there is of each kind: first what it is called, then what it is. */
const kinds: Readonly<Record<string, () => readonly Row[]>> = {
  rules: () => allRules.map(({ id, severity, group, message }) => ({ id, severity, group, message })),
  presets: () =>
    presets.map(preset => ({
      name: preset.name,
      summary: preset.summary,
      checks: [...presetChecks(preset).entries.keys()]
    })),
  sources: () =>
    sourceNames.map(name => {
      const source = sources.find(known => known.name === name)
      return { name, summary: source?.summary ?? 'Not in this version.', isInThisVersion: source !== undefined }
    })
}

/**
 * Prints what there is of one kind.
 * @throws UserError for a kind or a format that is not there
 */
export async function list({ args, stdout }: Console): Promise<number> {
  const { values, words } = parseOptions(args, { values: ['format'], switches: [], maxWords: 1 })
  const rows = rowsOf(words[0])
  stdout.write(printerOf(values.format ?? 'pretty')(rows))
  return exitCodes.ready
}

function rowsOf(kind: string | undefined): readonly Row[] {
  const names = Object.keys(kinds)
  const rows = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (rows) return rows()
  const near = closest(kind ?? '', names)
  throw new UserError(
    kind === undefined ? 'list: of what?' : `list: there are no ${kind} to list`,
    near ? `did you mean readiness list ${near}?` : `write readiness list ${names.join(', ')}`
  )
}

const printers: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  pretty: printColumns,
  json: rows => `${JSON.stringify(rows, null, 2)}\n`
}

function printerOf(format: string): (rows: readonly Row[]) => string {
  const print = Object.hasOwn(printers, format) ? printers[format] : undefined
  if (print) return print
  throw new UserError(`--format ${format}: unknown format`, `the formats are ${Object.keys(printers).join(', ')}`)
}

/** Only text is shown: the rest is for programs. */
function printColumns(rows: readonly Row[]): string {
  const cells = rows.map(row => Object.values(row).filter(value => typeof value === 'string'))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)))
  const isLast = (column: number) => column === widths.length - 1
  return cells
    .map(row => row.map((cell, column) => (isLast(column) ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
    .map(line => `${line}\n`)
    .join('')
}
