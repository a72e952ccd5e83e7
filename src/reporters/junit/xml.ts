import { harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[] | string
}

/** A whole XML 1.0 document. Names are ours; attributes and text may be anything. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`
}

function writeElement({ name, attributes, children }: Element, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(oneLine(value))}"`)
  const open = `${indent}<${name}${written.join('')}`
  if (children.length === 0) return `${open}/>\n`
  if (typeof children === 'string') return `${open}>${escapeLines(children)}</${name}>\n`
  return `${open}>\n${children.map(child => writeElement(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}

function escapeLines(text: string): string {
  return splitLines(text)
    .map(line => escapeMarkup(harmlessLine(line)))
    .join('\n')
}

/** Control characters and lone surrogates are gone already; two code points are still none of XML's. */
function escapeMarkup(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
