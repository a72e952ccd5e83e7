import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const require = createRequire(import.meta.url)
const css = readFileSync(require.resolve('github-markdown-css/github-markdown.css'), 'utf8')

/**
 * Markdown as GitHub shows it: its dialect, then its list of allowed elements (the default of `hast-util-sanitize`). What is not
 * done here: mentions, references and math become links and formulas there.
 */
export function githubTree(markdown: string): Root {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true
  })
  const tree = sanitize(fromHtml(html, { fragment: true }))
  if (tree.type !== 'root') throw new Error(`a fragment is a root, not ${tree.type}`)
  return tree
}

/** A page with the look of github.com, light or dark as the system is. */
export function githubPage(markdown: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>GitHub</title><style>${css}
body { margin: 0; background: light-dark(#fff, #0d1117); }
.markdown-body { max-width: 1012px; margin: 0 auto; padding: 16px; box-sizing: border-box; }
</style></head><body><article class="markdown-body">${toHtml(githubTree(markdown))}</article></body></html>`
}

/** Every element of a name, in the order of the text. */
export function elements(tree: Nodes, name: string): Element[] {
  if (!('children' in tree)) return []
  const own = tree.children.flatMap(child => elements(child, name))
  return tree.type === 'element' && tree.tagName === name ? [tree, ...own] : own
}

/** What a reader sees of it. */
export function textOf(tree: Nodes): string {
  if (tree.type === 'text') return tree.value
  return 'children' in tree ? tree.children.map(textOf).join('') : ''
}
