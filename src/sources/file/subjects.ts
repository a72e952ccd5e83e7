import type { Subject } from '../../statement/subject.ts'

export const subjects: readonly Subject[] = [
  { name: 'exists', dimension: 'any', summary: 'whether the file is there' },
  { name: 'text', dimension: 'text', summary: 'the whole text' },
  { name: 'section NAME', dimension: 'text', summary: 'the text below the heading with these words' },
  { name: 'size', dimension: 'size', summary: 'bytes' },
  { name: 'lines', dimension: 'number', summary: 'number of lines' },
  { name: 'count', dimension: 'number', summary: 'number of files that match' },
  { name: 'placeholders', dimension: 'number', summary: 'what is still to be filled in: TODO, TBD, ____, <name>' },
  { name: 'tracked', dimension: 'truth', summary: 'whether git tracks the file' }
]
