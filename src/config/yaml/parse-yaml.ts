import type { YAMLParseError } from 'yaml'
import { LineCounter, parseDocument } from 'yaml'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Position } from '../mistakes/position.ts'
import { locate, tooDeep } from './locate.ts'
import type { Located } from './located.ts'
import { describeSyntax } from './syntax-mistakes.ts'

/** Control characters besides tab and line ends: YAML forbids them, and a terminal obeys them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/** What a web page or an editor puts where YAML needs a space. */
const foreignSpace = /(?:^|[\s:,[{-])([\u00a0\u2007\u202f\u3000])/m

const SYNTAX_LIMIT = 20

export type YamlSource = { readonly text: string; readonly path: string; readonly log: MistakeLog }

/** The document with its positions, `null` when it is empty or no YAML; what is wrong with it goes to the log. */
export function parseYaml({ text, path, log }: YamlSource): Located | null {
  const lines = new LineCounter()
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const document = parse(text, lines)
  const character = strayCharacter(text)
  if (character) log.add(positionOf(character.offset), null, character)
  else if (document === null) log.add({ path, line: 1, column: 1 }, null, tooDeep)
  else {
    for (const error of firstInLine(document.errors, lines)) {
      const { offset, ...wrong } = describeSyntax(error, text, document)
      log.add(positionOf(offset), null, wrong)
    }
  }
  if (document?.directives?.yaml.explicit) {
    log.add({ path, line: 1, column: 1 }, null, { fact: 'a %YAML directive is not read', fix: 'take it out' })
  }
  if (document === null || !log.isEmpty) return null
  return locate(document, { text, positionOf, log })
}

/** Duplicate keys are looked for by `locate`: the parser compares each with all others, minutes for a megabyte of them. */
function parse(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What follows from the first mistake in a line is noise, and so is all that follows from twenty. */
function firstInLine(errors: readonly YAMLParseError[], lines: LineCounter): readonly YAMLParseError[] {
  const first = new Map<number, YAMLParseError>()
  for (const error of errors) {
    const { line } = lines.linePos(error.pos[0])
    if (!first.has(line)) first.set(line, error)
    if (first.size === SYNTAX_LIMIT) break
  }
  return [...first.values()]
}

function strayCharacter(text: string): (Wrong & { offset: number }) | null {
  const stray = control.exec(text)
  if (stray) {
    const fact = `a control character (${codePoint(stray[0])}) stands here`
    return { offset: stray.index, fact, fix: 'take it out' }
  }
  const space = foreignSpace.exec(text)
  if (!space) return null
  const offset = space.index + space[0].length - 1
  const fact = `a special space (${codePoint(text.charAt(offset))}) stands here`
  return { offset, fact, fix: 'type an ordinary space in its place' }
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
