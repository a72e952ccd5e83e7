import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { KeptOutput } from '../../../../src/platform/output/kept-output.ts'
import { casesOf, formatFolders, readingsOf } from './format-case.ts'

const ESC = '\u001b'

/** How tools begin and end what they colour: SGR in its forms, erasing as gcc and grep do, a charset as `tput sgr0` does. */
const around: readonly (readonly [before: string, after: string])[] = [
  [`${ESC}[31m`, `${ESC}[0m`],
  [`${ESC}[1;33m`, `${ESC}[m`],
  [`${ESC}[38;5;9m`, `${ESC}[39m`],
  [`${ESC}[38;2;255;0;0m`, `${ESC}[0;39m`],
  [`${ESC}[4:3m${ESC}[58:2::255:0:0m`, `${ESC}[59m${ESC}[24m`],
  [`${ESC}[01;31m${ESC}[K`, `${ESC}[m${ESC}[K`],
  [`${ESC}[7m`, `${ESC}(B${ESC}[m`],
  // Links, with both of the ends that terminals know. https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  [`${ESC}]8;;https://example.com/rules/a-1:2\u0007`, `${ESC}]8;;\u0007`],
  [`${ESC}]8;id=1;file:///srv/shop/lib/a.ex#L3${ESC}\\`, `${ESC}]8;;${ESC}\\`],
  [`${ESC}]0;a title: 3 failed\u0007`, '']
]

/** Some tokens of the text, each of them within a colour or a link. */
const coloured = (text: string) => {
  const tokens = text.split(/(\s+|[:,()[\]{}"'`]+)/)
  return fc
    .array(fc.option(fc.constantFrom(...around), { freq: 2 }), { minLength: tokens.length, maxLength: tokens.length })
    .map(choices => tokens.map((token, at) => wrapped(token, choices[at] ?? null)).join(''))
}

function wrapped(token: string, choice: readonly [string, string] | null): string {
  return token === '' || choice === null ? token : `${choice[0]}${token}${choice[1]}`
}

/** As it is read from a command that writes so many bytes at once. */
function captured(text: string, bytesAtOnce: number): string {
  const kept = new KeptOutput()
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += bytesAtOnce) kept.add('stdout', bytes.subarray(at, at + bytesAtOnce))
  return kept.text().stdout
}

describe('an output in colour tells what the plain one tells', () => {
  describe.each(formatFolders())('%s', format => {
    test.each(casesOf(format))('$name', ({ command, output, expected }) => {
      const property = fc.property(coloured(output), fc.integer({ min: 1, max: 5000 }), (text, bytesAtOnce) => {
        expect(readingsOf(command, captured(text, bytesAtOnce))).toEqual(expected)
      })
      fc.assert(property, { numRuns: 8 })
    })
  })
})
