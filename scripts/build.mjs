// Builds dist/ from src/: one entry a door, everything else in chunks that are loaded when they are needed.
// With a folder named, it is built there, to compare.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

/** Made when it is first called, which most commands never do. */
const REQUIRE_FOR_BUNDLED_COMMONJS =
  'import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);'

/** Packages that tell the step's log more than is wanted of them, and what they are given to tell it with. */
const quietCache = {
  name: 'quiet-cache',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@actions\/(?:core|exec)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]@actions[\\/](?:cache|glob)[\\/]/.test(importer)
        ? { path: resolve('scripts/quiet', `${path.slice('@actions/'.length)}.mjs`) }
        : undefined
    )
}

const target = process.argv[2] ?? 'dist'

rmSync(target, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { index: 'src/main.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
  outdir: target,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  loader: { '.yml': 'text', '.md': 'text' },
  banner: { js: REQUIRE_FOR_BUNDLED_COMMONJS },
  metafile: true,
  plugins: [quietCache]
})
// esbuild says nothing of a package that is not installed where the code is ready for that: it would be missing in dist.
const missing = Object.values(metafile.outputs).flatMap(({ imports }) =>
  imports.filter(({ path, external }) => external && !isBuiltin(path)).map(({ path }) => path)
)
if (missing.length > 0) throw new Error(`not installed: ${[...new Set(missing)].join(', ')} (npm ci)`)

const packages = new Set()
for (const input of Object.keys(metafile.inputs)) {
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
