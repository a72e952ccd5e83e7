import type { Rule } from '../sources/scan/rule.ts'

/** A rule of `scan` as Markdown that reads well in a terminal too. */
export function describeRule({ id, severity, group, message, help }: Rule): string {
  return `## ${id}

${message}. ${help}

- severity: ${severity}
- group: ${group}

Forbid it with \`forbid: ${id}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${id} — reason\`.
`
}
