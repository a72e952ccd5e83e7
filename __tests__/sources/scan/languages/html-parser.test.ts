import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { codeOf } from '../../../../src/sources/scan/engine/word-rules.ts'
import { languageByName } from '../../../../src/sources/scan/language-of.ts'

type Node = ReturnType<typeof fromHtml>['children'][number]

const html = languageByName('a.html')

/** Where the scripts begin that are code, as a parser of HTML sees it. */
function scriptsParsed(text: string): readonly number[] {
  const found: number[] = []
  const look = (node: Node | ReturnType<typeof fromHtml>) => {
    if (node.type === 'element' && node.tagName === 'script' && isCode(node.properties.type)) {
      const [body] = node.children
      if (body?.type === 'text' && body.value.trim() !== '') found.push(body.position?.start.offset ?? -1)
    }
    for (const child of 'children' in node ? node.children : []) look(child)
  }
  look(fromHtml(text, { fragment: true }))
  return found
}

function isCode(type: unknown): boolean {
  return type === undefined || type === '' || type === 'module'
}

/** Where they begin as the scanner lexes the page: the hole of a script has no sign that opens it. */
function scriptsLexed(text: string): readonly number[] {
  if (html === null) throw new Error('HTML is no language')
  const code = codeOf(text, html)
  const found: number[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) {
    if (code.kind(at) !== 'enter' || code.textOf(at) !== '') continue
    const end = code.partner(at) < 0 ? text.length : code.end(code.partner(at))
    if (text.slice(code.start(at), end).trim() !== '') found.push(code.start(at))
  }
  return found
}

/** A comment of old in a script may hide the end of it, for the sake of pages of 1996. */
const HIDES_SCRIPT = /<script[^>]*>(?:(?!<\/script)[\s\S])*<!--/i

/** None with the signs of a template, `<?` and `{{`: those are read as a template's. */
const pieces = [
  ...['<script>', '</script>', '<SCRIPT>', '<script type=module>', '<script type="text/plain">', '<script src=x>'],
  ...['<!--', '-->', '<!-->', '<!doctype html>', '<!x', '</', '<![CDATA[', ']]>', '<', '>', '/', '='],
  ...['<style>', '</style>', '<title>', '</title>', '<textarea>', '</textarea>', '<b>', '</b>', '<div/>', '<br/>'],
  ...['<p title="', "<p title='", '<p onclick="', '<p a=b"', "<p a=it's>", '"', "'", '//', '/*', '*/', '`', '}'],
  ...['a', ' ', '\n']
]

test('the scripts of a page are those that a parser of HTML finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), parts => {
      const text = parts.join('')
      fc.pre(!HIDES_SCRIPT.test(text))
      expect({ text, scripts: scriptsLexed(text) }).toEqual({ text, scripts: scriptsParsed(text) })
    }),
    { numRuns: 3000 }
  )
})
