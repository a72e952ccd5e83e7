import { closest } from '../text/closest.ts'
import { isTemplate } from './names.ts'
import type { Clause, Statement } from './statement.ts'
import type { Subject, Subjects } from './subject.ts'
import { type Mismatch, wrongOrder, wrongValue } from './wrong-value.ts'

/** What a source cannot tell of what the statement asks, `null` if it can. */
export function mismatch(statement: Statement, subjects: Subjects, isTimed = false): Mismatch | null {
  for (const clause of statement.clauses) {
    const wrong = wrongTime(clause, isTimed) ?? wrongSubject(clause, subjects) ?? wrongOrder(clause)
    if (wrong) return wrong
  }
  return null
}

function wrongTime({ forMs }: Clause, isTimed: boolean): Mismatch | null {
  if (forMs === null || isTimed) return null
  return {
    fact: '`for` needs a source that watches over time',
    fix: 'leave `for …` out, or put quotes around text that ends so'
  }
}

function wrongSubject(clause: Clause, subjects: Subjects): Mismatch | null {
  if (subjects === 'any path' || isTemplate(clause.subject)) return null
  const subject = subjects.find(({ name }) => isNamed(clause.subject, name))
  return subject ? wrongValue(clause, subject.dimension) : unknownSubject(clause.subject, subjects)
}

/** `section NAME` names `section How to roll back`. */
function isNamed(written: string, name: string): boolean {
  const parts = name.split(/\b[A-Z]+\b/).map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 's').test(written)
}

function unknownSubject(written: string, subjects: readonly Subject[]): Mismatch {
  const names = subjects.map(({ name }) => name)
  const [, tail = ''] = /^\S+ (.*)$/s.exec(written) ?? []
  const near =
    closest(written, names) ??
    closest(
      written,
      names.map(name => name.replace(/\b[A-Z]+\b$/, tail))
    )
  const known = names.length === 0 ? 'nothing can be asked here' : `it is one of ${names.join(', ')}`
  return { fact: `there is no subject \`${written}\``, fix: near === null ? known : `did you mean ${near}?` }
}
