import type { Clause, Operator, Statement } from '../../statement/statement.ts'
import { closest } from '../../text/closest.ts'
import type { Wrong } from '../mistakes/mistake-log.ts'
import { quoted, shown } from '../mistakes/shown.ts'

const named = ['branch', 'label', 'changed', 'level'] as const

const fileOperators: readonly Operator[] = [
  'exists',
  'absent',
  'contains',
  'not contains',
  'matches',
  'not matches',
  'is empty'
]

/** What is wrong with a condition, `null` if it can be decided. */
export function whenMismatch({ clauses }: Statement): Wrong | null {
  for (const clause of clauses) {
    const wrong = clauseMismatch(clause)
    if (wrong) return wrong
  }
  return null
}

function clauseMismatch({ subject, operator }: Clause): Wrong | null {
  if (named.some(name => name === subject) || /^env\.[A-Za-z_][A-Za-z0-9_]*$/.test(subject)) return null
  if (subject.includes('#')) {
    return {
      fact: 'a setting inside a file (`FILE#path`) is not in this version',
      fix: 'test the text: FILE contains …'
    }
  }
  const near = /[./*]/.test(subject) ? null : closest(subject, named)
  if (near) return { fact: `there is no ${shown(subject)} to ask about`, fix: `did you mean ${near}?` }
  if (/\s/.test(subject)) {
    return {
      fact: `${quoted(subject)} is taken for the name of one file`,
      fix: 'write one condition per line; a ? stands for the space in a name'
    }
  }
  if (!fileOperators.includes(operator)) {
    return {
      fact: `${shown(subject)} is taken for a file, and a file cannot be asked for \`${operator}\``,
      fix: 'ask `FILE exists`, `FILE contains TEXT` or `FILE matches /regex/`, or about branch, label, changed, level or env.NAME'
    }
  }
  if (subject.startsWith('/') || subject.split('/').includes('..')) {
    return { fact: `${shown(subject)} lies outside the repository`, fix: 'give a path below its root' }
  }
  return null
}
