/**
 * The two grammars of workflow commands, by the rules of actions/runner src/Runner.Common/ActionCommand.cs (v2.336.0).
 * Both are index arithmetic there and here; property names and command names are compared without case.
 */
export type Command = {
  readonly name: string
  /** Keys in lower case. */
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

/** In the order in which they are undone; `%25` last, so that `%250A` stays the text `%0A`. */
type Escapes = readonly (readonly [escaped: string, plain: string])[]

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%']
]
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%']
]
const oldEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%']
]

/** What .NET trims: as JavaScript, but U+0085 too, and not U+FEFF. */
const dotnetSpaceAtStart = /^(?:(?!\uFEFF)[\s\u0085])+/
const dotnetSpaceAtEnd = /(?:(?!\uFEFF)[\s\u0085])+$/

/** A line of a step's output as a command, or `null` when it is plain text. `isRegistered` gets names in lower case. */
export function parseCommand(line: string, isRegistered: (name: string) => boolean): Command | null {
  return parseColons(line, isRegistered) ?? parseBrackets(line, isRegistered)
}

/** `::name key=value,key=value::data`, at the start of a line. */
function parseColons(line: string, isRegistered: (name: string) => boolean): Command | null {
  const text = line.replace(dotnetSpaceAtStart, '')
  if (!text.startsWith('::')) return null
  const end = text.indexOf('::', 2)
  if (end < 0) return null
  const { name, rest } = splitHead(text.slice(2, end))
  if (!isRegistered(name)) return null
  const trimmed = rest.replace(dotnetSpaceAtStart, '').replace(dotnetSpaceAtEnd, '')
  return {
    name,
    properties: parseProperties(trimmed, ',', propertyEscapes),
    data: undoEscapes(text.slice(end + 2), dataEscapes)
  }
}

/** `##[name key=value;key=value]data`, anywhere in a line. Only the first `##[` is looked at. */
function parseBrackets(line: string, isRegistered: (name: string) => boolean): Command | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return null
  const { name, rest } = splitHead(line.slice(start + 3, end))
  if (!isRegistered(name)) return null
  return {
    name,
    properties: parseProperties(rest, ';', oldEscapes),
    data: undoEscapes(line.slice(end + 1), oldEscapes)
  }
}

function splitHead(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ')
  if (space < 0) return { name: head.toLowerCase(), rest: '' }
  // A head that begins with a space has the empty name, which nobody registers.
  return { name: head.slice(0, space).toLowerCase(), rest: head.slice(space + 1) }
}

function parseProperties(text: string, separator: string, escapes: Escapes): Map<string, string> {
  const properties = new Map<string, string>()
  for (const pair of text.split(separator)) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? []
    if (key !== undefined && value !== undefined) properties.set(key.toLowerCase(), undoEscapes(value, escapes))
  }
  return properties
}

function undoEscapes(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
}
