import { findConfig } from '../config/find-config.ts'
import { loadConfig } from '../config/load.ts'
import { presetChecks } from '../config/presets/preset-checks.ts'
import { presets } from '../config/presets/presets.ts'
import { ConfigError, UserError } from '../domain/errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createFiles } from '../platform/files/files.ts'
import { findRoot } from '../platform/root.ts'
import { sources } from '../sources/index.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import type { OwnRule } from '../sources/scan/own-rules/own-rule.ts'
import { ownRulesIn } from '../sources/scan/settings.ts'
import { closest } from '../text/closest.ts'
import type { Console } from './console.ts'
import { formatNamed } from './format.ts'
import { parseOptions } from './options.ts'

type Row = { readonly [column: string]: string | boolean | readonly string[] }

/** What there is of each kind: first what it is called, then what it is. */
const kinds: Readonly<Record<string, (own: readonly OwnRule[]) => readonly Row[]>> = {
  rules: own =>
    [...allRules, ...own].map(({ id, severity, group, message }) => ({ id, severity, group, message: message ?? '' })),
  presets: () =>
    presets.map(preset => ({
      name: preset.name,
      summary: preset.summary,
      checks: [...presetChecks(preset).entries.keys()]
    })),
  sources: () => sources.map(({ name, summary }) => ({ name, summary }))
}

/**
 * Prints what there is of one kind.
 * @throws UserError for a kind or a format that is not there
 */
export async function list({ args, cwd, env, stdout }: Console): Promise<number> {
  const { values, words } = parseOptions(args, { values: ['format', 'config', 'root'], switches: [], maxWords: 1 })
  const own = words[0] === 'rules' ? await ownRules({ path: values.config, root: findRoot(values.root, cwd), env }) : []
  const rows = rowsOf(words[0], own)
  const print = formatNamed(values.format, printers)
  stdout.write(print(rows))
  return exitCodes.ready
}

type Where = { readonly path: string | null; readonly root: string; readonly env: Console['env'] }

/** Those of the repository's config. One that was not named and cannot be read is no reason to list nothing. */
async function ownRules({ path, root, env }: Where): Promise<readonly OwnRule[]> {
  const files = createFiles(root)
  try {
    if (path === null && (await findConfig(files, null)) === null) return []
    return ownRulesIn((await loadConfig({ files, path, sources, env })).settings)
  } catch (error) {
    if (path === null && (error instanceof UserError || error instanceof ConfigError)) return []
    throw error
  }
}

function rowsOf(kind: string | undefined, own: readonly OwnRule[]): readonly Row[] {
  const names = Object.keys(kinds)
  const rows = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (rows) return rows(own)
  const near = closest(kind ?? '', names)
  throw new UserError(
    kind === undefined ? 'list: of what?' : `list: there are no ${kind} to list`,
    near ? `did you mean readiness list ${near}?` : `write readiness list ${names.join('|')}`
  )
}

const printers: ReadonlyMap<string, (rows: readonly Row[]) => string> = new Map([
  ['pretty', printColumns],
  ['json', rows => `${JSON.stringify(rows, null, 2)}\n`]
])

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
