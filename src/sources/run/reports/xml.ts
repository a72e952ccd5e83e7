export type XmlElement = {
  /** Without its namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, entities resolved, that of its children left out. */
  readonly text: string
}

/** @throws SyntaxError when it is no XML */
export class XmlError extends SyntaxError {}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; texts: string[] }

/** Deeper nesting is no report. */
const DEPTH = 200

/**
 * Reads what tools write as XML: elements, attributes and text. Declarations, comments and document types are skipped, so
 * no entity but the five of XML itself is ever expanded. What follows the root element is ignored: some tools go on in prose.
 */
export function parseXml(text: string): XmlElement {
  return readElement(text, 0).element
}

/**
 * The root elements of several reports that were written into one file, one after the other: whoever reads the first alone
 * misses what the others tell.
 * @param begins what the others begin with
 */
export function parseReports(text: string, begins: RegExp): readonly XmlElement[] {
  const roots: XmlElement[] = []
  for (let from = 0; from !== -1; ) {
    const { element, end } = readElement(text, from)
    roots.push(element)
    const next = text.slice(end).search(begins)
    from = next === -1 ? -1 : end + next
  }
  return roots
}

/** The next element, and where the text goes on behind it. */
function readElement(text: string, from: number): { readonly element: XmlElement; readonly end: number } {
  const root: Open = { name: '', attributes: {}, children: [], texts: [] }
  const open: Open[] = [root]
  let at = from
  while (at < text.length && !(open.length === 1 && root.children.length > 0)) {
    const tag = text.indexOf('<', at)
    if (tag === -1) break
    top(open).texts.push(withEntities(text.slice(at, tag)))
    at = readMarkup(text, tag, open)
  }
  const [element] = root.children
  if (!element || open.length > 1) throw new XmlError('an element is not closed, or there is none')
  return { element, end: at }
}

/** Every element of this name, however deep. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const found = element.children.flatMap(child => elementsNamed(child, name))
  return element.name === name ? [element, ...found] : found
}

function top(open: readonly Open[]): Open {
  const last = open.at(-1)
  if (!last) throw new XmlError('an element is closed that was not opened')
  return last
}

/** What begins with `<`; gives where to go on. */
function readMarkup(text: string, tag: number, open: Open[]): number {
  if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4)
  if (text.startsWith('<?', tag)) return after(text, '?>', tag + 2)
  if (text.startsWith('<![CDATA[', tag)) {
    const end = after(text, ']]>', tag + 9)
    top(open).texts.push(text.slice(tag + 9, end - 3))
    return end
  }
  if (text.startsWith('<!', tag)) return afterDocumentType(text, tag)
  const end = endOfTag(text, tag + 1)
  if (text[tag + 1] === '/') close(open, localName(text.slice(tag + 2, end).trim()))
  else start(open, text.slice(tag + 1, end))
  return end + 1
}

function start(open: Open[], tag: string): void {
  if (open.length > DEPTH) throw new XmlError(`more than ${DEPTH} elements are nested`)
  const isEmpty = tag.endsWith('/')
  const name = /^[^\s/]+/.exec(tag)?.[0] ?? ''
  if (!/^[A-Za-z_]/.test(name)) throw new XmlError(`<${name.slice(0, 20)} is no element`)
  const element: Open = {
    name: localName(name),
    attributes: attributesOf(tag.slice(name.length)),
    children: [],
    texts: []
  }
  open.push(element)
  if (isEmpty) close(open, element.name)
}

function close(open: Open[], name: string): void {
  const { texts, ...element } = top(open)
  if (open.length < 2 || element.name !== name) throw new XmlError(`</${name.slice(0, 20)}> closes nothing`)
  open.pop()
  top(open).children.push({ ...element, text: texts.join('') })
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const [, name = '', quoted = ''] of text.matchAll(/([\w:.-]{1,100})\s?=\s?("[^"]*"|'[^']*')/g)) {
    found[localName(name)] = withEntities(quoted.slice(1, -1))
  }
  return found
}

/** A `>` may stand in an attribute. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote === '' && char === '>') return at
    if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
  }
  throw new XmlError('a tag is not closed')
}

/** An internal subset stands in brackets; what it declares is not read. */
function afterDocumentType(text: string, from: number): number {
  const subset = text.indexOf('[', from)
  const end = after(text, '>', from)
  return subset === -1 || subset > end ? end : after(text, '>', after(text, ']', subset))
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at === -1) throw new XmlError(`${mark} is missing`)
  return at + mark.length
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function withEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
