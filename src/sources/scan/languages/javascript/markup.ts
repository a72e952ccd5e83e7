import type { Code } from '../../engine/code.ts'
import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { tagName } from './jsx.ts'
import { ancestorOf } from './nesting.ts'
import { javascript, typescript } from './syntax.ts'

const quotes = ['"', "'"] as const
const comment: TextForm = { kind: 'comment', open: '<!--', close: '-->' }
/** `{{`, `@click="`; not `onclick="` and `x-on:click="`, where names are the page's. */
const VUE_HOLE = /^(?:\{\{$|[@:#v])/

/** Whether the token stands in an expression of a Vue template, where names are those of the component. */
export function isInVueTemplate(code: Code, at: number): boolean {
  return ancestorOf(code, at, open => code.kind(open) === 'enter' && VUE_HOLE.test(code.textOf(open))) >= 0
}

/** The text of an element up to its end tag, with what `holes` find in it. */
export function rawText(name: string, holes: readonly Hole[] = []): TextForm {
  return { kind: 'markup', open: '', close: new RegExp(`</${name}`, 'iy'), closeStarts: '<', holes }
}

/** An element that holds no markup: its tag, then everything up to its end tag. */
export function rawElement(open: RegExp, attributes: Syntax, body: TextForm): Hole {
  const after = (close: string) => (close === '>' ? body : null)
  return { open, starts: '<', close: /\/?>/y, closeStarts: '/>', syntax: () => attributes, after }
}

/** Everything between the tags of a script is one hole of code. */
function script(open: RegExp, attributes: Syntax, syntax: Syntax): Hole {
  const anything = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')
  const hole: Hole = {
    open: /(?!<\/script)/iy,
    starts: anything,
    close: /(?=<\/script)/iy,
    closeStarts: '<',
    syntax: () => syntax
  }
  return rawElement(open, attributes, rawText('script', [hole]))
}

/** Elements whose content is no markup, and any other tag. */
function tags(attributes: Syntax): readonly Hole[] {
  return [
    script(/<script(?=[\s>])(?=[^>]{0,300}\slang=["']?ts\b)/iy, attributes, typescript),
    script(/<script(?=[\s>])/iy, attributes, javascript),
    rawElement(/<style(?=[\s>])/iy, attributes, rawText('style')),
    { open: /<(?=[A-Za-z])/y, starts: '<', close: /\/?>/y, closeStarts: '/>', syntax: () => attributes }
  ]
}

const vueAttributes: Syntax = {
  forms: quotes.map(quote => ({ kind: 'string', open: quote, close: quote })),
  // `@click="…"`, `:items="…"`, `v-if="…"`, `#item="…"`
  holes: quotes.map(quote => ({
    open: new RegExp(`(?:[@:#]|v-)[\\w.:\\[\\]-]*\\s*=\\s*${quote}`, 'y'),
    starts: '@:#v',
    close: quote,
    syntax: () => typescript
  })),
  literals: [{ match: /(?!v-)[A-Za-z_][\w$.:-]*|v-[\w.:[\]-]*(?![\w.:[\]-]|\s*=)/y, starts: tagName.starts }]
}

/** A single-file component of Vue. */
export const vue: TextForm = {
  kind: 'template',
  open: '',
  holes: [...tags(vueAttributes), { open: '{{', close: '}}', syntax: () => typescript }],
  inner: [comment]
}

/** `{x}`, `{#if x}`, `{:else if x}`, `{@html x}`; `{/if}` holds nothing. */
const svelteHole: Hole = { open: /\{(?:[#:@]\w*)?/y, starts: '{', close: '}', syntax: () => typescript }
const blockEnds = ['if', 'each', 'await', 'key', 'snippet'].map(block => `{/${block}}`)

const svelteAttributes: Syntax = {
  forms: quotes.map(quote => ({ kind: 'string', open: quote, close: quote, holes: [svelteHole] })),
  holes: [svelteHole],
  literals: [tagName]
}

/** A component of Svelte. */
export const svelte: TextForm = {
  kind: 'template',
  open: '',
  literals: blockEnds,
  holes: [...tags(svelteAttributes), svelteHole],
  inner: [comment]
}

const astroHole: Hole = { open: '{', close: '}', syntax: () => javascript }
const astroAttributes: Syntax = { ...svelteAttributes, forms: vueAttributes.forms, holes: [astroHole] }
const frontmatter: Hole = {
  open: '---',
  when: (_, offset) => offset === 0,
  close: '---',
  syntax: () => typescript
}

/** A page of Astro: code between lines of dashes, then markup. */
export const astro: TextForm = {
  kind: 'template',
  open: '',
  holes: [frontmatter, ...tags(astroAttributes), astroHole],
  inner: [comment]
}
