// Builds dist/ from src/. With a folder named, it is built there, to compare.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { buildAction, buildBundles, buildDoors } from './doors.mjs'

const target = process.argv[2] ?? 'dist'

rmSync(target, { recursive: true, force: true })
const built = await Promise.all([buildAction(target), buildDoors(target), buildBundles(target)])
const outputs = built.flatMap(({ metafile }) => Object.values(metafile.outputs))
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs))
// esbuild says nothing of a package that is not installed where the code is ready for that: it would be missing in dist.
const missing = outputs.flatMap(({ imports }) =>
  imports.filter(({ path, external }) => external && !isBuiltin(path)).map(({ path }) => path)
)
if (missing.length > 0) throw new Error(`not installed: ${[...new Set(missing)].join(', ')} (npm ci)`)

const packages = new Set()
for (const input of inputs) {
  const folder = input.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]
  if (folder) packages.add(folder)
}
writeFileSync(
  join(target, 'licenses.txt'),
  [...packages]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n`)
)

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'License', 'LICENCE'].map(file =>
    read(`${folder}/${file}`)
  )
  return `${name} ${version} (${license})\n\n${text.find(Boolean) ?? ''}`
}

function read(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
