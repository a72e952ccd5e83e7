import type { Tokens } from '../../engine/tokens.ts'

/** What the text of a `<script>` is. Most kinds of data and templates have a type of their own. */
export type ScriptType = 'javascript' | 'typescript' | 'jsx' | 'data'

/** Longer start tags nobody writes. */
const MAX_TAG = 1000
/** Templates write any sign into a tag. */
const WRITTEN = /<%[^%]*%>|\{\{[^}]*\}\}|<\?[^?]*\?>/g
/** Up to the `>` that ends the tag. */
const ATTRIBUTE = /[\s"'/]([a-z:]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))|(>)/gi

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type, and the types of what turns it into such. */
const TYPES: readonly (readonly [RegExp, ScriptType])[] = [
  [/^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script(?:1\.\d)?)$/, 'javascript'],
  [/^(?:(?:text|application)\/(?:x-)?typescript|ts)$/, 'typescript'],
  [/^(?:text\/(?:babel|jsx|tsx)|(?:jsx|tsx|babel))$/, 'jsx']
]

/** Told by the start tag at the offset. */
export function scriptTypeAt({ text }: Pick<Tokens, 'text'>, offset: number): ScriptType {
  return typeOf(attributesOf(text.slice(offset, offset + MAX_TAG).replace(WRITTEN, '')))
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (name === undefined) break
    attributes.set(name.toLowerCase(), (double ?? single ?? bare ?? '').trim().toLowerCase())
  }
  return attributes
}

function typeOf(attributes: ReadonlyMap<string, string>): ScriptType {
  const type = (attributes.get('type') ?? '').replace(/\s*;.*$/, '')
  const lang = attributes.get('lang') ?? attributes.get('language') ?? ''
  const known = TYPES.find(([pattern]) => pattern.test(type === '' ? lang : type))
  if (known) return known[1] === 'javascript' && /^tsx?$/.test(lang) ? 'typescript' : known[1]
  return type === '' ? 'javascript' : 'data'
}
