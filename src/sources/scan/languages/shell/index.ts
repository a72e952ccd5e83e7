import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { shell } from './syntax.ts'

export const shellLanguages: readonly Language[] = [
  {
    title: 'Shell',
    extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.command', '.envrc', '.zsh-theme'],
    fileNames: [
      ...['.bashrc', '.bash_profile', '.bash_aliases', '.bash_login', '.bash_logout', '.profile', '.zshrc', '.zshenv'],
      ...['.zprofile', '.zlogin', 'PKGBUILD', 'APKBUILD']
    ],
    shebangs: ['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', 'mksh', 'bats'],
    start: { syntax: shell },
    rules
  }
]
