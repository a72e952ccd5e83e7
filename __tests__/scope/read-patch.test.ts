import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changedLines } from '../../src/scope/changed-lines.ts'
import { readHunks } from '../../src/scope/read-hunks.ts'
import { readPatch } from '../../src/scope/read-patch.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'

const patch = '@@ -1,4 +1,5 @@ module A\n one\n-two\n+2\n+2.5\n three\n four\n\\ No newline at end of file'
const lines = ['one', '2', '2.5', 'three', 'four']

test('the lines around a change are none of it', () => {
  expect(readPatch(patch, lines)).toEqual([{ start: 2, length: 2 }])
})

test.each([
  { name: 'one line off', lines: ['zero', ...lines] },
  { name: 'of another text', lines: lines.with(1, 'two') },
  { name: 'of another text around it', lines: lines.with(4, '4') },
  { name: 'shorter', lines: lines.slice(0, 4) },
  { name: 'gone', lines: [] }
])('a file that is $name is not the one of the patch', ({ lines }) => {
  expect(readPatch(patch, lines)).toBeNull()
})

test('a patch with lines around it tells what git tells without them', async () => {
  await using folder = await temporaryFolder()
  const [before, after] = [join(folder.path, 'before'), join(folder.path, 'after')]
  const diff = (...options: string[]) => {
    try {
      return execFileSync('git', ['diff', '--no-index', ...options, before, after], { encoding: 'utf8' })
    } catch (error) {
      return String(Object(error).stdout)
    }
  }
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', '-x', '+y', '@@ z'), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (old, now) => {
      fc.pre(old.join('\n') !== now.join('\n'))
      writeFileSync(before, old.join('\n'))
      writeFileSync(after, now.join('\n'))
      const whole = diff()
      const read = readPatch(whole.slice(whole.indexOf('\n@@') + 1), now.concat('').slice(0, now.length || 1))
      const told = [...changedLines(readHunks(diff('--unified=0').split('\n'))).values()].flat()
      expect(changedLines(new Map([['a', read ?? []]])).get('a')).toEqual(told)
    }),
    { numRuns: 60 }
  )
})
