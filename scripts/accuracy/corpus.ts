import { readdirSync, readFileSync } from 'node:fs'

const FIXTURES = '__tests__/sources/scan/fixtures'

/** Where a finding of a rule is expected. */
export type Label = {
  readonly rule: string
  readonly startLine: number
  readonly endLine: number
  readonly place: string
}

export type LabelledFile = {
  readonly language: string
  readonly path: string
  readonly bytes: Buffer
  readonly labels: readonly Label[]
}

/** The fixtures of the scanner's tests: each source with its expected findings. */
export function labelledFiles(): readonly LabelledFile[] {
  return readdirSync(FIXTURES).flatMap(language => {
    const names = readdirSync(`${FIXTURES}/${language}`).filter(name => !name.endsWith('.expected'))
    return names.map(name => {
      const path = `${FIXTURES}/${language}/${name}`
      return { language, path, bytes: readFileSync(path), labels: labelsOf(readFileSync(`${path}.expected`, 'utf8')) }
    })
  })
}

/** `6:10-7:32 elixir/io-inspect`; those of the ignores themselves are no labels of a rule. */
function labelsOf(expected: string): readonly Label[] {
  return Array.from(
    expected.matchAll(/^((\d+):\d+-(\d+):\d+) (\S+)/gm),
    ([, place = '', startLine, endLine, rule = '']) => ({
      rule,
      startLine: Number(startLine),
      endLine: Number(endLine),
      place
    })
  ).filter(({ rule }) => !rule.startsWith('gate/'))
}
