import type { Code } from '../../engine/code.ts'

/** Whether the word is called bare and `-import(io, [format/2])` brings it. */
export function isImported(code: Code, at: number): boolean {
  const isType = /^(?:spec|callback|type|opaque)$/.test(code.textOf(at - 1)) && code.is(at - 2, '-')
  if (isType) return false
  const isPart = code.is(at - 1, '#') || code.is(at - 1, '?') || code.is(at - 1, '-') || code.startsLine(at)
  if (isPart && !isInBody(code, at)) return false
  return code.fact(importedFromIo).has(code.textOf(at))
}

/** A name at the margin begins a function of its own. */
function isInBody(code: Code, at: number): boolean {
  const before = code.text.charAt(code.start(at) - 1)
  return code.startsLine(at) && (before === ' ' || before === '\t')
}

/** More tokens than an import lists. */
const MAX_TOKENS = 500

function importedFromIo(code: Code): ReadonlySet<string> {
  const names = new Set<string>()
  for (const at of code.words('import')) {
    if (!code.is(at - 1, '-') || !code.is(at + 2, 'io')) continue
    const end = Math.min(code.partner(at + 1), at + MAX_TOKENS)
    for (let name = at + 3; name < end; name += 1) if (code.is(name + 1, '/')) names.add(code.textOf(name))
  }
  return names
}
