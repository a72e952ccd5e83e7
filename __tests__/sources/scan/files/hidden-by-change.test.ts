import { describe, expect, test } from '@jest/globals'
import type { Compared } from '../../../../src/domain/changed-lines.ts'
import { run, seen } from '../run-check.ts'

const minified = `console.log(1)\n${`${'x'.repeat(2000)}\n`.repeat(20)}`
const tree = {
  'src/a.js': minified,
  'src/big.js': `console.log(1)\n${'x\n'.repeat(4 * 1024 * 1024)}`,
  'src/b.min.js': 'console.log(1)\n',
  'src/vendor/v.js': 'console.log(1)\n',
  'src/logo.png': '\0png',
  'src/ok.js': 'console.log(1)\n'
}
const scan = ['src/**']
const forbid = ['javascript/console-log']
const fix = 'Exclude it where it is no source, or let it be one that can be read.'

const editing = (path: string): Compared => ({ kind: 'known', lines: new Map([[path, [{ start: 1, end: 1 }]]]) })

describe('what a change edits is not left out in silence', () => {
  test.each([
    { path: 'src/a.js', why: 'minified' },
    { path: 'src/big.js', why: 'larger than 8 MiB' }
  ])('$path, $why', async ({ path, why }) => {
    const change = editing(path)
    const outcome = await run(tree, { scan, forbid }, { change })
    expect(outcome).toMatchObject({ kind: 'broken', reason: `${path} is of this change, and left out: ${why}`, fix })
    expect(outcome.kind === 'broken' && outcome.findings?.map(({ location }) => location?.path)).toEqual(['src/ok.js'])
    const limited = await run(tree, { scan, forbid, 'changed-lines': true }, { change })
    expect(limited).toMatchObject({ kind: 'broken', fix })
  })
})

test.each<{ what: string; change: Compared; exclude?: string[] }>([
  { what: 'by its path', change: editing('src/b.min.js') },
  { what: 'for the folder it lies in', change: editing('src/vendor/v.js') },
  { what: 'because it holds no text', change: editing('src/logo.png') },
  { what: 'and which it does not edit', change: editing('src/ok.js') },
  { what: 'and which it only renames', change: { kind: 'known', lines: new Map([['src/a.js', []]]) } },
  { what: 'because the check excludes it', change: editing('src/a.js'), exclude: ['src/a.js'] },
  { what: 'where nothing is compared', change: { kind: 'unknown', why: 'no base', fix: 'give one' } }
])('a file that is left out $what stays so', async ({ change, exclude = [] }) => {
  expect(seen(await run(tree, { scan, forbid, exclude }, { change }), 'findings')).toBe(1)
})
