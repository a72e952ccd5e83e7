import type { Language } from '../../language.ts'
import { cout, printf } from './rules.ts'
import { cpp } from './syntax.ts'

/** A header may be of either; the syntax of C++ reads both. */
export const cLanguages: readonly Language[] = [
  { title: 'C', extensions: ['.c'], start: { syntax: cpp }, rules: [printf] },
  {
    title: 'C++',
    extensions: [
      '.cpp',
      '.cc',
      '.cxx',
      '.c++',
      '.h',
      '.hpp',
      '.hh',
      '.hxx',
      '.h++',
      '.ipp',
      '.inl',
      '.tpp',
      '.cu',
      '.cuh'
    ],
    start: { syntax: cpp },
    rules: [printf, cout]
  }
]
