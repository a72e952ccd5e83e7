import type { Language } from '../../language.ts'
import { markdown, prose } from './syntax.ts'

export const markdownLanguages: readonly Language[] = [
  {
    title: 'Markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd', '.livemd'],
    start: { syntax: markdown, template: prose },
    rules: []
  }
]
