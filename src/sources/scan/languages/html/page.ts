import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { tagName } from '../javascript/jsx.ts'
import { rawElement, rawText } from '../javascript/markup.ts'
import { javascript, typescript } from '../javascript/syntax.ts'
import { handlers, NO_HANDLER } from './handlers.ts'
import type { Host } from './host.ts'
import { cutAt, scriptEnd } from './script-syntax.ts'
import { type ScriptType, scriptTypeAt } from './script-type.ts'

/** Elements whose text is no markup. */
const RAW = ['style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']

const anything = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')

/** A page of HTML that a template of this language may write. */
export function page(host: Host): TextForm {
  return { kind: 'template', open: '', ...partsOfPage(host) }
}

const comment: TextForm = { kind: 'comment', open: /<!--(?!-?>)/y, starts: '<', close: '-->' }
/** `<!doctype html>`, `<?xml … ?>`, and what a browser takes for such; in PHP `<?` begins code. */
function declaration({ holes }: Host): TextForm {
  const isOurs = holes.some(({ starts }) => starts === '<')
  return {
    kind: 'markup',
    open: isOurs ? /<(?:!(?!--)|\/(?![A-Za-z>]))/y : /<(?:!(?!--)|\?|\/(?![A-Za-z>]))/y,
    starts: '<',
    close: '>'
  }
}

/** What stands in the text of a page. */
export function partsOfPage(host: Host): Required<Pick<TextForm, 'holes' | 'inner'>> {
  const attributes = attributesOf(host)
  const tag: Omit<Hole, 'open'> = { starts: '<', close: /\/?>/y, closeStarts: '/>', syntax: () => attributes }
  return {
    holes: [
      ...(host.scripts ?? []),
      ...scripts(attributes, host),
      ...RAW.map(name => rawElement(new RegExp(`<${name}(?=[\\s>])`, 'iy'), attributes, rawText(name))),
      { ...tag, open: /<\/?(?=[A-Za-z])/y },
      ...markupOf(host).holes
    ],
    inner: [...markupOf(host).forms, comment, declaration(host)]
  }
}

function markupOf({ forms, holes, markup }: Host): Pick<Host, 'forms' | 'holes'> {
  return { forms: [...(markup?.forms ?? []), ...forms], holes: [...(markup?.holes ?? []), ...holes] }
}

function attributesOf(host: Host): Syntax {
  const strings = ['"', "'"].map(
    (quote): TextForm => ({
      kind: 'string',
      open: quote,
      when: beginsValue,
      close: quote,
      holes: host.holes,
      inner: host.forms
    })
  )
  return {
    forms: [...markupOf(host).forms, ...strings],
    holes: [...handlers(host), ...markupOf(host).holes],
    literals: [{ match: new RegExp(`${NO_HANDLER}${tagName.match.source}`, 'iy'), starts: tagName.starts }]
  }
}

/** A quote that no name and `=` stand before is a sign as any: `title=it's`. */
function beginsValue({ text }: { readonly text: string }, offset: number): boolean {
  const equals = lastBefore(text, offset)
  return text[equals] === '=' && !['"', "'", '=', '/'].includes(text.charAt(lastBefore(text, equals)))
}

/** Where the last character before the offset stands that is no white space. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at -= 1
  return at
}

function scripts(attributes: Syntax, host: Host): readonly Hole[] {
  const element = (type: ScriptType, body: TextForm): Hole => ({
    ...rawElement(/<script(?=[\s>])/iy, attributes, body),
    when: (tokens, offset) => scriptTypeAt(tokens, offset) === type
  })
  return [
    element('javascript', script(typescript, host)),
    element('typescript', script(typescript, host)),
    element('jsx', script(javascript, host)),
    element('data', rawText('script'))
  ]
}

/** Everything between the tags of a script is one hole of code. */
function script(syntax: Syntax, host: Host): TextForm {
  const hole: Hole = {
    open: /(?!<\/script)/iy,
    starts: anything,
    close: /(?=<\/script)/iy,
    closeStarts: '<',
    syntax: cutAt(syntax, scriptEnd, host)
  }
  return rawText('script', [hole])
}
