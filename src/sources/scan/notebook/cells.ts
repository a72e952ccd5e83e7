import type { Code } from '../engine/code.ts'
import { itemsOf, jsonCode, valuesOf } from './json-values.ts'

/** A string of the JSON: what stands between its quotes. */
export type JsonString = { readonly start: number; readonly end: number }

export type Cell = {
  /** What it is written in, where the cell says so itself; `null`: in the language of the notebook. */
  readonly language: string | null
  /** To be read one behind the other. */
  readonly source: readonly JsonString[]
}

export type Notebook = {
  /** As the kernel calls it: `python`, `R`, `julia`. */
  readonly language: string
  /** `.py`; empty where the notebook does not say. */
  readonly extension: string
  /** Those that hold code. */
  readonly cells: readonly Cell[]
}

/** Reads a Jupyter notebook, nbformat 3 and later; `null` when the text is no JSON. An empty file is an empty notebook. */
export function readNotebook(text: string): Notebook | null {
  if (text.trim() === '') return { language: 'python', extension: '', cells: [] }
  if (!isJson(text)) return null
  const code = jsonCode(text)
  const sheets = valuesOf(code, 0, 'worksheets').flatMap(sheet => itemsOf(code, sheet))
  const lists = [0, ...sheets].flatMap(holder => valuesOf(code, holder, 'cells'))
  const cells = lists
    .flatMap(list => itemsOf(code, list))
    .filter(cell => stringAt(code, cell, ['cell_type']) === 'code')
  const inMetadata = (...path: readonly string[]) => stringAt(code, 0, ['metadata', ...path])
  return {
    language: inMetadata('language_info', 'name') ?? inMetadata('kernelspec', 'language') ?? 'python',
    extension: inMetadata('language_info', 'file_extension') ?? '',
    cells: cells.map(cell => readCell(code, cell))
  }
}

function readCell(code: Code, cell: number): Cell {
  const source = ['source', 'input'].flatMap(key => valuesOf(code, cell, key))
  const strings = source.flatMap(value => (code.is(value, '[') ? itemsOf(code, value) : [value]))
  return {
    language: stringAt(code, cell, ['metadata', 'vscode', 'languageId']) ?? stringAt(code, cell, ['language']),
    source: strings
      .filter(value => code.kind(value) === 'open')
      .map(value => ({ start: code.end(value), end: code.start(code.partner(value)) }))
  }
}

/** The string at the end of a path of keys, with its escapes. */
function stringAt(code: Code, object: number, path: readonly string[]): string | null {
  const [value] = path.reduce<readonly number[]>(
    (objects, key) => objects.flatMap(each => valuesOf(code, each, key)),
    [object]
  )
  return value === undefined ? null : code.string(value)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
