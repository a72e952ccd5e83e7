import type { Language } from '../../language.ts'
import { renames } from './names.ts'
import { rules } from './rules.ts'
import { blade, page, php } from './syntax.ts'

export const phpLanguages: readonly Language[] = [
  {
    title: 'PHP',
    extensions: [
      ...['.php', '.phtml', '.php3', '.php4', '.php5', '.php7', '.php8', '.phps', '.phpt', '.inc', '.ctp'],
      ...['.module', '.install', '.theme']
    ],
    shebangs: ['php'],
    start: { syntax: php, template: page },
    rules,
    renames
  },
  { title: 'Blade', extensions: ['.blade.php'], start: { syntax: php, template: blade }, rules, renames }
]
