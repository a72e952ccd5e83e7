import type { Language } from '../../language.ts'
import { sql } from './syntax.ts'

export const sqlLanguages: readonly Language[] = [
  {
    title: 'SQL',
    extensions: ['.sql', '.psql', '.pgsql', '.mysql', '.ddl', '.dml', '.pks', '.pkb', '.plsql'],
    start: { syntax: sql },
    rules: []
  }
]
