import type { Document, YAMLParseError } from 'yaml'
import { LineCounter, parseDocument } from 'yaml'
import type { MistakeLog } from '../mistakes/mistake-log.ts'
import type { Position } from '../mistakes/position.ts'
import { locate, tooDeep } from './locate.ts'
import type { Located } from './located.ts'
import { type Block, blockAround, markPartial, withoutBlock } from './set-aside.ts'
import { strayCharacter } from './stray-character.ts'
import { describeSyntax, type Misplaced } from './syntax-mistakes.ts'

const SYNTAX_LIMIT = 20

/** Longer than any config written by people; a longer one is parsed once, and not twenty times. */
const REREAD_LIMIT = 64 * 1024

export type YamlSource = { readonly text: string; readonly path: string; readonly log: MistakeLog }

/**
 * The document with its positions, without the checks and keys in which something is no YAML; `null` when nothing is left, or
 * when it is not clear where the broken part ends. What is wrong goes to the log.
 */
export function parseYaml({ text, path, log }: YamlSource): Located | null {
  const lines = new LineCounter()
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const first = parse(text, lines)
  const { mistakes, sound } = readSound(text, first, lines)
  for (const { offset, ...wrong } of mistakes) log.add(positionOf(offset), null, wrong)
  if (first?.directives?.yaml.explicit) {
    log.add({ path, line: 1, column: 1 }, null, { fact: 'a %YAML directive is not read', fix: 'take it out' })
    return null
  }
  if (sound === null) return null
  const aside = sound.blocks.map(({ start, end }) => text.slice(start, end)).join('')
  const root = locate(sound.document, { text: sound.text, aside, positionOf, log })
  return root && markPartial(root, sound.blocks)
}

type Sound = { readonly document: Document; readonly text: string; readonly blocks: readonly Block[] }

type Reading = { readonly mistakes: readonly Misplaced[]; readonly sound: Sound | null }

/** Sets one broken block aside after the other: what seems wrong in the rest often follows from the first. */
function readSound(text: string, first: Document | null, lines: LineCounter): Reading {
  const mistakes: Misplaced[] = []
  const blocks: Block[] = []
  let left = text
  for (let document = first; mistakes.length < SYNTAX_LIMIT; document = parse(left, new LineCounter())) {
    const wrong = document ? mistakesIn(left, document, lines) : [{ offset: 0, ...tooDeep }]
    const [one] = wrong
    if (document && !one) return { mistakes, sound: { document, text: left, blocks } }
    const block = document && one && text.length <= REREAD_LIMIT ? blockAround(left, one.offset) : null
    mistakes.push(...wrong.filter(({ offset }) => !block || (block.start <= offset && offset < block.end)))
    if (!block) break
    blocks.push(block)
    left = withoutBlock(left, block)
  }
  return { mistakes: mistakes.slice(0, SYNTAX_LIMIT), sound: null }
}

function mistakesIn(text: string, document: Document, lines: LineCounter): readonly Misplaced[] {
  const character = strayCharacter(text)
  if (character) return [character]
  return firstInLine(document.errors, lines).map(error => describeSyntax(error, text, document))
}

/** Duplicate keys are looked for by `locate`: the parser compares each with all others, minutes for a megabyte of them. */
function parse(text: string, lineCounter: LineCounter): Document | null {
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
