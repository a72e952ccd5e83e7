import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { projectRoot } from '../runner/run-action.ts'

const guide = await readFile(join(projectRoot, 'CONTRIBUTING.md'), 'utf8')
/** Paths of ours that the guide names; capitals stand for a name of one's own. */
const named = [...guide.matchAll(/`((?:src|__tests__|scripts)\/[a-z0-9/.-]*)(?:NAME[^`]*)?`/g)].map(
  ([, path = '']) => path
)

test('every path that the guide names is there', () => {
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(path => !existsSync(join(projectRoot, path)))).toEqual([])
})

test('the guide says what every folder of the source holds', () => {
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(folders.map(({ name }) => `src/${name}/`).filter(folder => !named.includes(folder))).toEqual([])
})

test('every source lies where the guide says', () => {
  const folders = readdirSync(join(projectRoot, 'src/sources'), { withFileTypes: true }).filter(one =>
    one.isDirectory()
  )
  expect(folders.filter(({ name }) => !existsSync(join(projectRoot, 'src/sources', name, 'index.ts')))).toEqual([])
})
