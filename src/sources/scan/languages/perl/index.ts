import type { Language } from '../../language.ts'
import { perl } from './syntax.ts'

export const perlLanguages: readonly Language[] = [
  {
    title: 'Perl',
    extensions: ['.pl', '.pm', '.t', '.psgi', '.pod', '.cgi'],
    fileNames: ['cpanfile', 'Makefile.PL', 'Build.PL'],
    shebangs: ['perl'],
    start: { syntax: perl },
    rules: []
  }
]
