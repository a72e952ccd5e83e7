import type { Code } from '../../engine/code.ts'
import type { Syntax, TextForm } from '../../engine/syntax.ts'
import type { Span } from '../../rule.ts'

/** What stands between the braces of Twig. */
export const twig: Syntax = {
  forms: [
    { kind: 'string', open: "'", close: "'", escape: '\\' },
    { kind: 'string', open: '"', close: '"', escape: '\\', holes: [{ open: '#{', close: '}' }] }
  ],
  operators: ['??', '=>', '..', '**']
}

/** Twig: `{{ … }}` writes, `{% … %}` does; what stands in `verbatim` is sent as it is. */
export const twigPage: TextForm = {
  kind: 'template',
  open: '',
  holes: [
    { open: /\{\{[-~]?/y, starts: '{', close: /[-~]?\}\}/y, closeStarts: '-~}' },
    { open: /\{%[-~]?(?!\s{0,9}verbatim\b)/y, starts: '{', close: /[-~]?%\}/y, closeStarts: '-~%' }
  ],
  inner: [
    { kind: 'comment', open: '{#', close: '#}' },
    {
      kind: 'markup',
      open: /\{%[-~]?\s{0,9}verbatim\b/y,
      starts: '{',
      close: /\{%[-~]?\s{0,9}endverbatim\b/y,
      closeStarts: '{'
    }
  ]
}

/** `{% dump user, items %}` */
export function dumpTags(text: string, code: () => Code): readonly Span[] {
  const found: Span[] = []
  for (const { index, 0: open } of text.matchAll(/\{%[-~]?\s{0,99}(?=dump\b)/g)) {
    const at = code().wordAt(index + open.length)
    const isTag = code().kind(at - 1) === 'enter' && !code().is(at + 1, '(')
    if (at >= 0 && isTag) found.push({ start: index, end: code().end(Math.max(at, code().partner(at - 1))) })
  }
  return found
}
