import type { Language } from '../../language.ts'
import { type Host, quiet, written } from '../html/host.ts'
import { anyTemplate, scriptsIn } from '../html/index.ts'
import { renames } from './names.ts'
import { rules, twigRules } from './rules.ts'
import { blade, bladeDirective, page, php, tags } from './syntax.ts'
import { twig, twigPage } from './twig.ts'

const quietly = { syntax: () => quiet(php) }
const inPages: Host = { forms: [], holes: [{ ...tags, ...quietly }] }
const inBlade: Host = {
  forms: [
    written('{{--', '{', '--}}'),
    written('{{', '{', '}}'),
    written('{!!', '{', '!!}'),
    written(/@php(?![\w(]|[ \t]+\()/y, '@', '@endphp')
  ],
  holes: [...inPages.holes, { ...bladeDirective, ...quietly }]
}

export const phpLanguages: readonly Language[] = [
  {
    title: 'PHP',
    extensions: [
      ...['.php', '.phtml', '.php3', '.php4', '.php5', '.php7', '.php8', '.phps', '.phpt', '.inc', '.ctp'],
      ...['.module', '.install', '.theme']
    ],
    shebangs: ['php'],
    start: { syntax: php, template: page },
    embedded: [scriptsIn(inPages)],
    rules,
    renames
  },
  {
    title: 'Blade',
    extensions: ['.blade.php'],
    start: { syntax: php, template: blade },
    embedded: [scriptsIn(inBlade)],
    rules,
    renames
  },
  {
    title: 'Twig',
    extensions: ['.twig'],
    start: { syntax: twig, template: twigPage },
    embedded: [scriptsIn(anyTemplate)],
    rules: twigRules
  }
]
