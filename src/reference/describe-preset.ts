import { presetChecks } from '../config/presets/preset-checks.ts'
import type { Preset } from '../config/presets/presets.ts'

/** A preset as Markdown: what it is for, and its checks as they are written. */
export function describePreset(preset: Preset): string {
  const ids = [...presetChecks(preset).entries.keys()].map(id => `\`${id}\``)
  return `## ${preset.name}\n\n${preset.summary}. Checks: ${ids.join(', ')}.\n\n${asYaml(preset.text)}`
}

/** One check of a preset as it is written; `null` when the preset has none of that id. */
export function describePresetCheck(preset: Preset, id: string): string | null {
  const entries = [...presetChecks(preset).entries]
  const index = entries.findIndex(([key]) => key === id)
  const start = entries[index]?.[1].keyAt.line
  if (start === undefined) return null
  const end = entries[index + 1]?.[1].keyAt.line
  const lines = preset.text.split('\n').slice(start - 1, end === undefined ? undefined : end - 1)
  return `## ${id}\n\nA check of the preset ${preset.name}.\n\n${asYaml(['checks:', ...lines].join('\n'))}`
}

function asYaml(text: string): string {
  return `\`\`\`yaml\n${text.trim()}\n\`\`\`\n`
}
