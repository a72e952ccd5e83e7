import type { Located, LocatedMap } from './located.ts'

/** Whole lines that can be left out of a config and leave the meaning of all others as it is. */
export type Block = {
  readonly start: number
  readonly end: number
  /** One check, rather than a key of the top level with all that is under it. */
  readonly isCheck: boolean
}

type Line = { readonly start: number; readonly end: number; readonly text: string }

/** The check or the top level's key in which a place lies, by the indentation alone: what is there is no YAML. */
export function blockAround(text: string, offset: number): Block | null {
  const lines = linesOf(text)
  const at = lines.findIndex(({ end }) => offset < end)
  const key = lastIndex(lines, at, isTopLevel)
  if (key < 0) return null
  // Another document says the same things once more.
  if (/^(---|\.\.\.)/.test(lines[key]?.text ?? '')) return { ...span(lines, key, lines.length), isCheck: false }
  const end = nextIndex(lines, key + 1, isTopLevel)
  const isAmongChecks = at > key && /^checks[ \t]*:[ \t\r]*(#|$)/.test(lines[key]?.text ?? '')
  if (!isAmongChecks) return { ...span(lines, key, end), isCheck: false }
  const depth = indentOf(lines[nextIndex(lines, key + 1, isWritten)])
  const isId = (line: Line) => isWritten(line) && indentOf(line) <= depth
  const id = lastIndex(lines, at, isId)
  return id <= key ? null : { ...span(lines, id, Math.min(end, nextIndex(lines, id + 1, isId))), isCheck: true }
}

/** The same text with comments in place of the lines, so that every other character keeps its place. */
export function withoutBlock(text: string, { start, end }: Block): string {
  const comments = text.slice(start, end).replace(/[^\r\n]+/g, line => '#'.padEnd(line.length))
  return text.slice(0, start) + comments + text.slice(end)
}

/** What was read of a config whose blocks were left out, and knows that they are missing. */
export function markPartial(root: Located, blocks: readonly Block[]): Located {
  if (root.kind !== 'map' || blocks.length === 0) return root
  const isPartial = root.isPartial || blocks.some(({ isCheck }) => !isCheck)
  const checks = root.entries.get('checks')
  if (!checks || !blocks.some(({ isCheck }) => isCheck)) return { ...root, isPartial }
  const value = { ...(checks.value.kind === 'map' ? checks.value : emptyAt(checks.value)), isPartial: true }
  return { ...root, isPartial, entries: new Map(root.entries).set('checks', { ...checks, value }) }
}

function emptyAt({ at }: Located): LocatedMap {
  return { kind: 'map', at, entries: new Map(), isPartial: true, inBrackets: null }
}

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split(/(?<=\n)/).map(line => {
    const end = start + line.length
    const one = { start, end, text: line.replace(/\n$/, '') }
    start = end
    return one
  })
}

function span(lines: readonly Line[], from: number, to: number) {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 }
}

/** A dash in the first column is an item of the key above. */
function isTopLevel({ text }: Line): boolean {
  return /^([^\s#-]|---)/.test(text)
}

function isWritten({ text }: Line): boolean {
  return /^\s*[^\s#]/.test(text)
}

/** In spaces; a tab is deeper than anything. */
function indentOf(line: Line | undefined): number {
  const [, spaces = '', tab = ''] = /^( *)(\t?)/.exec(line?.text ?? '') ?? []
  return tab === '' ? spaces.length : Number.POSITIVE_INFINITY
}

function lastIndex(lines: readonly Line[], from: number, isWanted: (line: Line) => boolean): number {
  return lines.slice(0, from + 1).findLastIndex(isWanted)
}

function nextIndex(lines: readonly Line[], from: number, isWanted: (line: Line) => boolean): number {
  const index = lines.slice(from).findIndex(isWanted)
  return index < 0 ? lines.length : from + index
}
