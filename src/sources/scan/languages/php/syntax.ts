import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { blockComment, lineComment } from '../braces/forms.ts'

/** `{$x->y}` and `${x}`; a plain `$x` in a string calls nothing. */
const interpolations: readonly Hole[] = [
  { open: /\{(?=\$)/y, starts: '{', close: '}' },
  { open: '${', close: '}' }
]

const heredoc: TextForm = {
  kind: 'heredoc',
  open: /<<<[ \t]*(?:"([A-Za-z_]\w*)"|([A-Za-z_]\w*))(?=[\r\n])/y,
  starts: '<',
  close: ([, quoted = '', bare = '']) => quoted || bare,
  closeAt: 'line-start',
  startsOnNextLine: true,
  escape: '\\',
  holes: interpolations
}

const nowdoc: TextForm = {
  kind: 'heredoc',
  open: /<<<[ \t]*'([A-Za-z_]\w*)'(?=[\r\n])/y,
  starts: '<',
  close: ([, name = '']) => name,
  closeAt: 'line-start',
  startsOnNextLine: true
}

export const php: Syntax = {
  forms: [
    // `#[` opens an attribute.
    { kind: 'comment', open: /#(?!\[)/y, starts: '#', endsAtLineEnd: true },
    lineComment,
    blockComment,
    { kind: 'comment', open: /__halt_compiler\b/iy, starts: '_' },
    { kind: 'string', open: "'", close: "'", escape: '\\' },
    { kind: 'string', open: '"', close: '"', escape: '\\', holes: interpolations },
    { kind: 'string', open: '`', close: '`', escape: '\\', holes: interpolations },
    heredoc,
    nowdoc
  ],
  commands: /^`/,
  wordChars: '$',
  operators: [
    '->',
    '?->',
    '::',
    '=>',
    '==',
    '===',
    '!=',
    '!==',
    '<=',
    '>=',
    '<=>',
    '??',
    '??=',
    '&&',
    '||',
    '...',
    '|>'
  ]
}

export const tags: Hole = { open: /<\?(?:php(?=\s|$)|=|(?=\s))/iy, starts: '<', close: '?>' }

/** What stands outside of `<?php … ?>` is sent as it is. */
export const page: TextForm = { kind: 'template', open: '', holes: [tags] }

/** A directive of Blade and its arguments. */
export const bladeDirective: Hole = {
  open: /@[A-Za-z]\w*[ \t]*\(/y,
  starts: '@',
  when: ({ text }, offset) => !/\w/.test(text.charAt(offset - 1)),
  close: ')'
}

/** Blade: `{{ … }}`, `{!! … !!}`, `@php … @endphp`, and directives with their arguments. */
export const blade: TextForm = {
  kind: 'template',
  open: '',
  literals: ['@{{', '@{!!', '@@'],
  holes: [
    tags,
    { open: '{{', close: '}}' },
    { open: '{!!', close: '!!}' },
    { open: /@php(?![\w(]|[ \t]+\()/y, starts: '@', close: '@endphp' },
    bladeDirective
  ],
  inner: [
    { kind: 'comment', open: '{{--', close: '--}}' },
    { kind: 'markup', open: '@verbatim', close: '@endverbatim' }
  ]
}
