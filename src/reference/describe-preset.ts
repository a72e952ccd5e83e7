import { presetChecks } from '../config/preset-checks.ts'
import type { Preset } from '../config/presets.ts'

/** A preset as Markdown: what it is for, and its checks as they are written. */
export function describePreset(preset: Preset): string {
  const ids = [...presetChecks(preset).entries.keys()].map(id => `\`${id}\``)
  return `## ${preset.name}

${preset.summary}. Checks: ${ids.join(', ')}.

\`\`\`yaml
${preset.text.trim()}
\`\`\`
`
}
