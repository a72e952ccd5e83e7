import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOutput } from '../../../../src/sources/run/read-output.ts'
import { toToolOutput } from '../../../../src/sources/run/reading.ts'

// A case is two files: `case.txt`, the output as the tool printed it between `$ command` and `[exit N]`, and
// `case.json`, what the formats that the command names should read from it.
const folder = join(import.meta.dirname, 'fixtures')

/** The formats that have a folder of cases. */
export function formatFolders(): readonly string[] {
  return readdirSync(folder).sort()
}

export type FormatCase = {
  readonly name: string
  readonly command: string
  readonly output: string
  readonly expected: unknown
}

export function casesOf(format: string): readonly FormatCase[] {
  const names = readdirSync(join(folder, format)).filter(file => file.endsWith('.txt'))
  return names.map(name => {
    const [first = '', ...rest] = readFileSync(join(folder, format, name), 'utf8').split('\n')
    return {
      name,
      command: first.replace(/^\$ /, ''),
      output: rest.join('\n').replace(/\n?\[exit \d+\]\n?$/, ''),
      expected: JSON.parse(readFileSync(join(folder, format, name.replace('.txt', '.json')), 'utf8'))
    }
  })
}

/** What is read from an output that came on stdout, by format, without what says nothing. */
export function readingsOf(command: string, output: string): unknown {
  const { readings } = readOutput(command, toToolOutput(output, output))
  return Object.fromEntries(readings.map(({ format, reading }) => [format.name, withoutNulls(reading)]))
}

function withoutNulls(value: object): unknown {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
}
