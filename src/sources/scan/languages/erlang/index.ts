import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { erlang } from './syntax.ts'

export const erlangLanguages: readonly Language[] = [
  {
    title: 'Erlang',
    extensions: ['.erl', '.hrl', '.escript', '.xrl', '.yrl', '.app.src', '.config.script'],
    fileNames: ['rebar.config', 'Emakefile'],
    shebangs: ['escript'],
    start: { syntax: erlang },
    rules
  }
]
