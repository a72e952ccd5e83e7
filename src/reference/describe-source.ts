import * as z from 'zod'
import { commonFields } from '../config/schema/schema.ts'
import type { Source } from '../sources/define.ts'
import { printDuration } from '../statement/duration.ts'

type Property = { readonly description?: string; readonly default?: unknown }

/** A source as Markdown: its key, its fields, and what its expectations may speak of. */
export function describeSource(source: Source): string {
  const own = { [source.name]: source.main, ...source.fields }
  const sections = [
    `## ${source.name}\n\n${source.summary} It may take ${printDuration(source.defaultTimeoutMs)}, unless \`timeout\` says otherwise.`,
    `### Fields of ${source.name}\n\n${fieldTable(own)}`,
    source.subjects.length > 0 ? `### Subjects of ${source.name}\n\n${subjectTable(source)}` : '',
    source.later.length > 0 ? `Not in this version: ${source.later.map(field => `\`${field}\``).join(', ')}.` : ''
  ]
  return `${sections.filter(section => section !== '').join('\n\n')}\n`
}

/** The fields that every check may have, as Markdown. */
export function describeCommonFields(): string {
  return `${fieldTable(commonFields({ defaultTimeoutMs: 30_000 }), new Set(['timeout']))}\n`
}

/** `undecided`: fields whose default depends on the source. */
export function fieldTable(shape: z.core.$ZodLooseShape, undecided: ReadonlySet<string> = new Set()): string {
  const schema = z.toJSONSchema(z.object(shape), { io: 'input', unrepresentable: 'any' })
  // Safe: a schema of an object has schemas of properties, and only annotations are read from them.
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>)
  const rows = properties.map(
    ([name, property]) =>
      [`\`${name}\``, printDefault(property, undecided.has(name)), property.description ?? ''] as const
  )
  return table(['Field', 'Default', 'Meaning'], rows)
}

function printDefault(property: Property, isUndecided: boolean): string {
  if (isUndecided) return 'by source'
  const value = property.default
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  return `\`${String(value)}\``
}

function subjectTable({ subjects }: Source): string {
  return table(
    ['Subject', 'Value', 'Meaning'],
    subjects.map(({ name, dimension, summary }) => [`\`${name}\``, dimension, summary])
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell).join(' | ')} |`)
  return lines.join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
