import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { lua } from './syntax.ts'

export const luaLanguages: readonly Language[] = [
  {
    title: 'Lua',
    extensions: ['.lua', '.rockspec', '.luau', '.wlua', '.nse'],
    fileNames: ['.luacheckrc', '.busted'],
    shebangs: ['lua', 'luajit', 'texlua'],
    start: { syntax: lua },
    rules
  }
]
