import { fixers } from '../sources/scan/fixes/index.ts'
import type { OwnRule } from '../sources/scan/own-rules/own-rule.ts'
import type { Rule } from '../sources/scan/rule.ts'
import { oneLine } from '../text/harmless.ts'

/** A rule of `scan` as Markdown that reads well in a terminal too. */
export function describeRule({ id, severity, group, message, help }: Rule): string {
  return `## ${id}

${message}. ${help}

- severity: ${severity}
- group: ${group}${fixers.has(id) ? `\n- fix: \`readiness scan --fix --rule ${id}\` removes it where no person needs to decide` : ''}

Forbid it with \`forbid: ${id}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${id} — reason\`.
`
}

/** A rule of the config's own. */
export function describeOwnRule({ id, severity, group, message, help, languages, wanted, fix }: OwnRule): string {
  const says = [message ?? `${id} must not stand here`, ...(help === null ? [] : [help])]
  const facts = [
    `- finds: ${foundBy(wanted)}`,
    `- languages: ${languages === null ? 'all' : languages.join(', ')}`,
    `- severity: ${severity}`,
    `- group: ${group}`,
    ...(fix === null ? [] : [`- fix: ${fix === '' ? 'remove it' : oneLine(fix)}`])
  ]
  return `## ${id}\n\n${oneLine(says.join('. '))}\n\n${facts.join('\n')}\n`
}

function foundBy(wanted: OwnRule['wanted']): string {
  switch (wanted.kind) {
    case 'pattern':
      return `the pattern ${oneLine(wanted.pattern)}`
    case 'literal':
      return `the text ${oneLine(wanted.literal)}`
    case 'regex':
      return `the regex /${oneLine(wanted.source)}/${wanted.flags}`
  }
}
