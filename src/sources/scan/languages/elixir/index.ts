import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { eex, elixir, heex } from './syntax.ts'

export const elixirLanguages: readonly Language[] = [
  { title: 'Elixir', extensions: ['.ex', '.exs'], shebangs: ['elixir'], start: { syntax: elixir }, rules },
  { title: 'EEx', extensions: ['.eex', '.leex'], start: { syntax: elixir, template: eex }, rules },
  { title: 'HEEx', extensions: ['.heex'], start: { syntax: elixir, template: heex }, rules }
]
