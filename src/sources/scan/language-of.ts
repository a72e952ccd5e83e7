import type { Language } from './language.ts'
import { languages } from './languages/index.ts'

/** The language a file is written in, by its name or its first line. */
export function languageOf(path: string, text: string): Language | null {
  return languageByName(path) ?? languageByShebang(text)
}

const byFileName = new Map(
  languages.flatMap(language => (language.fileNames ?? []).map(name => [name, language] as const))
)

/** The first language to claim an extension has it. */
const byExtension = new Map(
  languages.flatMap(language => language.extensions.map(extension => [extension, language] as const)).reverse()
)

export function languageByName(path: string): Language | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const exact = byFileName.get(name)
  if (exact) return exact
  const lower = name.toLowerCase()
  // The longest extension begins at the first dot.
  for (let dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
    const language = byExtension.get(lower.slice(dot))
    if (language) return language
  }
  return null
}

/** `#!/usr/bin/env -S python3.12 -u` → python */
export function languageByShebang(text: string): Language | null {
  if (!text.startsWith('#!')) return null
  const [, interpreter = ''] =
    /^#!\s*(?:\S*\/env\s+(?:-\S+\s+|\w+=\S*\s+)*)?(?:\S*\/)?([a-zA-Z_+-]+)/.exec(text.slice(0, 200)) ?? []
  return languages.find(({ shebangs = [] }) => shebangs.includes(interpreter)) ?? null
}
