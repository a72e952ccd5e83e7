import type { Document, Node, YAMLError } from 'yaml'
import { isCollection, isScalar, visit } from 'yaml'
import type { Wrong } from '../mistakes/mistake-log.ts'
import { quoted, shown } from '../mistakes/shown.ts'

export type Misplaced = Wrong & { readonly offset: number }

/** Where the parser stopped: its message, the offset, and the line around it. */
type Spot = { readonly message: string; readonly offset: number; readonly before: string; readonly after: string }

/** What the parser found wrong, in the words of somebody who writes a config and knows little YAML. */
export function describeSyntax(error: YAMLError, text: string, document: Document): Misplaced {
  const spot = spotOf(error, text)
  if (isInFlow(spot)) return { offset: lastBefore(spot.offset, document, isFlow), ...inFlow }
  if (error.code === 'MISSING_CHAR' && spot.message.includes('quote')) {
    return { offset: lastBefore(spot.offset, document, isQuoted), ...unclosedQuote }
  }
  const describe = byCode[error.code] ?? otherSyntax
  return { offset: spot.offset, ...describe(spot) }
}

function spotOf({ message, pos: [start] }: YAMLError, text: string): Spot {
  // Errors at the end of the file belong to its last line with something in it.
  const offset = start >= text.length ? text.trimEnd().length : start
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = text.indexOf('\n', offset)
  return {
    message,
    offset,
    before: text.slice(lineStart, offset),
    after: text.slice(offset, lineEnd < 0 ? text.length : lineEnd).trimEnd()
  }
}

/** An opening bracket where a value begins: the parser was inside a list or mapping written on one line. */
function isInFlow({ message, before, after }: Spot): boolean {
  return message.startsWith('Flow ') || /(^|[:-] )\s*[[{]/.test(before + after.slice(0, 1))
}

const inFlow: Wrong = {
  fact: 'the list in [ ] or { } breaks here: brackets, braces, commas, quotes and # have a meaning of their own in it',
  fix: "write one item per line, each quoted: - '…'"
}

const unclosedQuote: Wrong = { fact: 'a quote opens here and is never closed', fix: 'close it on the same line' }

/** Where the last such value before an offset begins: the parser stops at the end of what was not closed. */
function lastBefore(offset: number, document: Document, isWanted: (node: Node) => boolean): number {
  let found = offset
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? offset
      if (isWanted(node) && start <= offset) found = start
    }
  })
  return found
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type?.startsWith('QUOTE') ?? false)
}

const byCode: Readonly<Record<string, (spot: Spot) => Wrong>> = {
  TAB_AS_INDENT: () => ({ fact: 'a tab indents this line', fix: 'indent with spaces; YAML takes no tabs' }),
  BLOCK_AS_IMPLICIT_KEY: twoColons,
  MULTILINE_IMPLICIT_KEY: ({ after }) => ({
    fact: `${quoted(after)} has no \`: \` after it and runs into the next line`,
    fix: 'write key: value, or indent the next line like this one'
  }),
  MISSING_CHAR: ({ before, after }) => ({
    fact: `${quoted((before + after).trim())} is no key: value pair`,
    fix: 'put a colon and a space after the key'
  }),
  BAD_SCALAR_START: ({ after }) => ({
    fact: `an unquoted value cannot begin with ${after.slice(0, 1)}`,
    fix: `put it in quotes: ${quoted(after)}`
  }),
  BAD_DQ_ESCAPE: ({ after }) => ({
    fact: `${shown(after.slice(0, 2))} means nothing in double quotes`,
    fix: 'use single quotes, in which a backslash is a backslash'
  }),
  BAD_INDENT: () => ({
    fact: 'this line is not indented like its neighbours',
    fix: 'begin all keys of one mapping, and all dashes of one list, in the same column'
  }),
  MULTIPLE_DOCS: () => ({ fact: 'a second document begins here', fix: 'keep one, without --- between' }),
  UNEXPECTED_TOKEN: unexpected
}

function twoColons({ before, after }: Spot): Wrong {
  if (!after.includes(': ') && !after.endsWith(':')) {
    return {
      fact: `the next line is indented deeper, but ${quoted(after)} is already a value`,
      fix: 'indent it like its neighbours, or take the value away'
    }
  }
  const key = before.trim().replace(/^- /, '')
  return {
    fact: 'an unquoted value holds `: `, which makes a mapping of it',
    fix: `put it in quotes: ${shown(key)} ${quoted(after)}`
  }
}

function unexpected({ message, before, after }: Spot): Wrong {
  if (message.includes('block-seq-ind')) {
    return { fact: 'a list begins on the line of its key', fix: 'begin the list on the next line' }
  }
  if (message.startsWith('Not a YAML token')) {
    const value = `${before.trimEnd().slice(-1)} ${after}`
    return {
      fact: `an unquoted value that begins with ${value.slice(0, 1)} is a block of text`,
      fix: `put it in quotes: ${quoted(value)}`
    }
  }
  return { fact: `${quoted(after)} stands after the end of the value`, fix: 'put all of it between one pair of quotes' }
}

function otherSyntax({ message }: Spot): Wrong {
  return {
    fact: `this is no YAML: ${shown(message)}`,
    fix: 'check the indentation, or put the value in quotes'
  }
}
