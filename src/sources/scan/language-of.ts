import type { Language } from './language.ts'
import { languages } from './languages/index.ts'

/** The language a file is written in, by its name or its first line. */
export function languageOf(path: string, text: string): Language | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return byName(name) ?? byShebang(text)
}

function byName(name: string): Language | null {
  const exact = languages.find(({ fileNames = [] }) => fileNames.includes(name))
  if (exact) return exact
  const lower = name.toLowerCase()
  const fitting = languages.flatMap(language =>
    language.extensions.filter(extension => lower.endsWith(extension)).map(extension => ({ language, extension }))
  )
  fitting.sort((a, b) => b.extension.length - a.extension.length)
  return fitting[0]?.language ?? null
}

/** `#!/usr/bin/env -S python3.12 -u` → python */
function byShebang(text: string): Language | null {
  if (!text.startsWith('#!')) return null
  const [, interpreter = ''] =
    /^#!\s*(?:\S*\/env\s+(?:-\S+\s+|\w+=\S*\s+)*)?(?:\S*\/)?([a-zA-Z_+-]+)/.exec(text.slice(0, 200)) ?? []
  return languages.find(({ shebangs = [] }) => shebangs.includes(interpreter)) ?? null
}
