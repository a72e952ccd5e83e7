import type { Language } from '../../language.ts'
import { type Host, quiet } from '../html/host.ts'
import { inPages, percentTags, scriptIn, scriptsIn } from '../html/index.ts'
import { partsOfPage } from '../html/page.ts'
import { rules } from './rules.ts'
import { eex, elixir, elixirWith, heex } from './syntax.ts'

const braces: Host = {
  ...percentTags,
  markup: { forms: [], holes: [{ open: '{', close: '}', syntax: () => quiet(elixir) }] }
}
const inHeex = scriptsIn(braces)
/** Scripts in `~H`. */
const inSigils = inPages(() => ({ syntax: quiet(elixirWith(partsOfPage(braces), partsOfPage(percentTags))) }))

export const elixirLanguages: readonly Language[] = [
  {
    title: 'Elixir',
    extensions: ['.ex', '.exs'],
    shebangs: ['elixir'],
    start: { syntax: elixir },
    embedded: [inSigils],
    rules
  },
  {
    title: 'EEx',
    extensions: ['.eex', '.leex'],
    start: { syntax: elixir, template: eex },
    embedded: [scriptsIn(percentTags)],
    rules
  },
  {
    title: 'EEx',
    extensions: ['.js.eex'],
    start: { syntax: elixir, template: eex },
    embedded: [scriptIn(percentTags)],
    rules
  },
  { title: 'HEEx', extensions: ['.heex'], start: { syntax: elixir, template: heex }, embedded: [inHeex], rules }
]
