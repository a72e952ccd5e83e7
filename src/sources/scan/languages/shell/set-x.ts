import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { beginsCommand, endsCommand, wordFrom } from './words.ts'

/** More arguments than the command has. */
const MAX_WORDS = 50

/** `#!/bin/bash -x` traces the whole script. */
const TRACED = /^#![^\r\n]*?\b(?:ba|da|z|k|mk|a)?sh[ \t]+(?:-[a-z]+[ \t]+)*-[a-wyz]*x[a-z]*(?=\s|$)/

export const setX: Rule = {
  id: 'shell/set-x',
  group: 'debug-print',
  severity: 'error',
  message: 'The shell prints every command it runs',
  help: 'Remove it, or run the script with bash -x when you need it.',
  words: ['set', 'setopt'],
  match: traceAt,
  find: text => {
    const [line] = TRACED.exec(text.slice(0, 200)) ?? []
    return line === undefined ? [] : [{ start: 0, end: line.length }]
  }
}

function traceAt(code: Code, at: number): Span | null {
  if (!beginsCommand(code, at) || code.touches(at + 1)) return null
  const { words, end } = argumentsAt(code, at + 1)
  const isOn = code.is(at, 'set') ? setsTrace(words) : words.some(word => /^x_?trace$/i.test(word))
  return isOn ? { start: code.start(at), end } : null
}

function argumentsAt(code: Code, from: number): { readonly words: readonly string[]; readonly end: number } {
  const words: string[] = []
  let next = from
  while (words.length < MAX_WORDS && !endsCommand(code, next)) {
    const word = wordFrom(code, next)
    if (!word) break
    words.push(word.raw)
    next = word.next
  }
  return { words, end: code.end(next - 1) }
}

/** `-x`, `-euxo pipefail`, `-o xtrace`; what follows `--` are the script's own arguments. */
function setsTrace(words: readonly string[]): boolean {
  for (const [index, word] of words.entries()) {
    if (word === '--' || word === '-' || !/^[-+]/.test(word)) {
      if (!/^[-+][a-zA-Z]*o$/.test(words[index - 1] ?? '')) return false
      if (word === 'xtrace' && words[index - 1]?.startsWith('-')) return true
    } else if (/^-[a-zA-Z]*x/.test(word)) return true
  }
  return false
}
