import type { Start } from '../../engine/lexer.ts'
import type { TextForm } from '../../engine/syntax.ts'
import type { Language } from '../../language.ts'
import { renames } from '../javascript/renames.ts'
import { rules } from '../javascript/rules.ts'
import { javascript, typescript } from '../javascript/syntax.ts'
import { codePlaces } from './code-places.ts'
import { type Host, written } from './host.ts'
import { page } from './page.ts'
import { cutAt, fileEnd, once } from './script-syntax.ts'

/** Longer ones nobody writes between the signs of a template. */
const MAX_WRITTEN = 1000

/** The opener, where its end stands near. Looking for it further away would take time in the square of the openers. */
function closed(open: string, inside: string, close: string): RegExp {
  return new RegExp(`${open}(?=${inside}{0,${MAX_WRITTEN}}?${close})`, 'y')
}

function comment(open: string | RegExp, close: string): TextForm {
  return { kind: 'comment', open, starts: '{@', close }
}

/** Pages are templates of many languages, which have the same name: Jinja, Handlebars, Liquid, Go, Razor … */
export const anyTemplate: Host = {
  forms: [
    written(closed('\\{\\{', '[^{}\\r\\n]', '\\}\\}'), '{', '}}'),
    written(closed('\\{%', '[^\\r\\n]', '%\\}'), '{', '%}'),
    comment(closed('\\{#', '[^\\r\\n]', '#\\}'), '#}'),
    written(closed('<%', '[^%]', '%>'), '<', '%>'),
    written(closed('<\\?', '[^?]', '\\?>'), '<', '?>')
  ],
  holes: [],
  markup: {
    forms: [
      comment(/\{%-?\s{0,9}comment\b/y, 'endcomment'),
      comment(closed('\\{#', '[^]', '#\\}'), '#}'),
      comment('{{!--', '--}}'),
      comment('{{!', '}}'),
      comment('{{/*', '*/}}'),
      comment(closed('@\\*', '[^]', '\\*@'), '*@')
    ],
    holes: []
  }
}

/** `<% … %>` of ERB, EEx and EJS, which ends at the first `%>`. */
export const percentTags: Host = {
  forms: [written('<%!--', '<', '--%>'), written(/<%(?!%)/y, '<', '%>')],
  holes: []
}

/** JavaScript in files of another language. How to read it is made out when the first such file comes. */
function scripts(begin: () => Start): Language {
  const start = once(begin)
  return {
    title: 'JavaScript',
    extensions: [],
    get start() {
      return start()
    },
    rules,
    renames
  }
}

/** The scripts and handlers in the markup of a template. */
export function scriptsIn(host: Host): Language {
  return inPages(() => ({ syntax: typescript, template: page(host) }))
}

/** Scripts in markup, wherever that stands. */
export function inPages(begin: () => Start): Language {
  return Object.assign(scripts(begin), { codePlaces })
}

/** A script that a template writes. */
export function scriptIn(host: Host): Language {
  return scripts(() => ({ syntax: cutAt(typescript, fileEnd, host)() }))
}

export const htmlLanguages: readonly Language[] = [
  {
    title: 'HTML',
    extensions: [
      ...['.html', '.htm', '.xhtml', '.xht', '.shtml', '.gohtml', '.njk', '.jinja', '.jinja2', '.hbs'],
      ...['.handlebars', '.mustache', '.liquid', '.jsp', '.cshtml']
    ],
    isMinifiable: true,
    writesNoFiles: true,
    start: { syntax: typescript, template: page(anyTemplate) },
    codePlaces,
    rules,
    renames
  },
  {
    title: 'EJS',
    extensions: ['.ejs'],
    start: {
      syntax: javascript,
      template: {
        kind: 'template',
        open: '',
        literals: ['<%%'],
        holes: [{ open: /<%[-=_]?(?!#)/y, starts: '<', close: /[-_]?%>/y, closeStarts: '-_%' }],
        inner: [{ kind: 'comment', open: '<%#', close: '%>' }]
      }
    },
    embedded: [scriptsIn(percentTags)],
    rules,
    renames
  }
]
