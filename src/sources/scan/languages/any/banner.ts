import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'

const SHOUTS = ['!!!', '***', '===', '>>>'] as const

/** Where a banner may begin or end. Other signs than `!` must follow a quote: elsewhere they are operators and rulers. */
const SHOUT = /!!!|["'](?:\*\*\*|===|>>>)/g

/** In capitals: `CALLED`, but not the `R` of a name in mixed case. */
const SHOUTED = /(?<![\w.])[A-Z][A-Z_]{2,}(?!\w)/

/** What somebody writes who wants to know whether the program comes here. */
const TOMBSTONE =
  /(?<![\w.])(?:CALLED|CALLING|HERE|REACHED|GOT|HIT|ENTER(?:ED|ING)?|EXIT(?:ED|ING)|INSIDE|DEBUG|TESTING|FIXME|REMOVE|WTF|XXX)(?!\w)/

/** Warnings that are meant to be read. */
const WARNING =
  /(?<![\w.])(?:WARN(?:ING)?|ERROR|IMPORTANT|DANGER|CAUTION|ATTENTION|NOTE|NOTICE|DEPRECATED|FATAL|CRITICAL)(?!\w)/

/** Patterns and lists of words print nothing: `/!!!/`, `qr{…}`, `s{…}{…}`, `%w(…)`, `~r/…/`. */
const NO_MESSAGE = /^(?:\/|~[rRwW]|%[rwWiI]|q[rw]|(?:[msy]|tr)(?!\w))/

/** More pieces than a message has. */
const MAX_PIECES = 50

/** `!!! CALLED !!!`, `*** HERE ***`: the strings around them. */
function bannersIn(text: string, code: () => Code): readonly Span[] {
  const found: Span[] = []
  let end = 0
  for (const { index, 0: shout } of text.matchAll(SHOUT)) {
    if (index < end) continue
    const string = stringAround(code(), index + shout.length - 1)
    if (!string) continue
    end = string.end
    if (isBanner(string.says)) found.push({ start: string.start, end: string.end })
  }
  return found
}

type Says = Span & { readonly says: string }

/** What the string says, its holes left out; `null` for a comment, for code, and for text that is no string. */
function stringAround(code: Code, offset: number): Says | null {
  let at = code.tokenAt(offset)
  if (code.kind(at) !== 'text') return null
  for (let left = MAX_PIECES; left > 0 && code.kind(at) !== 'open'; left -= 1) {
    at = code.before(at - 1)
    if (code.kind(at) === 'enter') at -= 1
  }
  const close = code.kind(at) === 'open' ? code.partner(at) : -1
  if (close < 0 || code.end(at) === code.start(at) || NO_MESSAGE.test(code.textOf(at))) return null
  let says = ''
  for (let piece = at + 1, left = MAX_PIECES; piece < close && left > 0; piece = code.after(piece), left -= 1)
    if (code.kind(piece) === 'text') says += code.textOf(piece)
  return { start: code.start(at), end: code.end(close), says }
}

function isBanner(says: string): boolean {
  const line = says.replace(/^(?:\\[nt]|\s)+|(?:\\[nt]|\s)+$/g, '')
  if (line.length > 200 || WARNING.test(line)) return false
  const begins = SHOUTS.some(shout => line.startsWith(shout))
  const isFramed = begins && SHOUTS.some(shout => line.endsWith(shout === '>>>' ? '<<<' : shout))
  const isShouted = line.startsWith('!!!') && line.endsWith('!!!') && SHOUTED.test(line)
  return isShouted || ((isFramed || line.startsWith('!!!') || line.endsWith('!!!')) && TOMBSTONE.test(line))
}

export const banner: Rule = {
  id: 'any/banner',
  group: 'banner',
  severity: 'warning',
  message: 'A shouted message left in code',
  help: 'Remove it, or log what happened in a plain sentence.',
  words: [],
  needs: ['!!!', ...SHOUTS.slice(1).flatMap(shout => [`"${shout}`, `'${shout}`])],
  match: () => null,
  find: bannersIn
}
