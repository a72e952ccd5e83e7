import { globMatcher } from '../../../text/glob-matcher.ts'
import type { Reason } from './left-out.ts'

export type AttributeFile = { readonly path: string; readonly text: string }

type Attribute = { readonly isMatch: (path: string) => boolean; readonly reason: Reason; readonly isSet: boolean }

const reasons: Readonly<Record<string, Reason>> = {
  'linguist-generated': 'generated',
  'linguist-vendored': 'vendored'
}

/** What the `.gitattributes` files say, later lines and deeper folders first in rank. */
export function readAttributes(files: readonly AttributeFile[]) {
  const attributes = [...files]
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
    .flatMap(({ path, text }) =>
      text.split(/\r?\n/).flatMap(line => readLine(line, path.slice(0, -'.gitattributes'.length)))
    )
  const told = [...new Set(Object.values(reasons))].filter(reason => attributes.some(one => one.reason === reason))
  return (path: string): Reason | null => {
    for (const reason of told) {
      const last = attributes.findLast(attribute => attribute.reason === reason && attribute.isMatch(path))
      if (last?.isSet) return reason
    }
    return null
  }
}

function readLine(line: string, folder: string): readonly Attribute[] {
  const [pattern, ...words] = line.trim().split(/\s+/)
  if (!pattern || pattern.startsWith('#')) return []
  return words.flatMap(word => {
    const [, sign, name = '', value] = /^([-!]?)([\w-]+)(?:=(.*))?$/.exec(word) ?? []
    const reason = reasons[name]
    return reason ? [{ isMatch: matcher(pattern, folder), reason, isSet: sign === '' && value !== 'false' }] : []
  })
}

/** A pattern without a slash matches in every folder below. */
function matcher(pattern: string, folder: string): (path: string) => boolean {
  const inFolder = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`
  const isMatch = globMatcher(inFolder)
  return path => path.startsWith(folder) && isMatch(path.slice(folder.length))
}
