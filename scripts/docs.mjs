// Writes docs/reference/ from what the program itself reads: schema, sources, presets, rules.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'readiness-docs-'))
try {
  const outfile = join(folder, 'pages.mjs')
  await build({
    entryPoints: ['src/reference/pages.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.yml': 'text', '.md': 'text' },
    banner: { js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);' }
  })
  const { referencePages } = await import(pathToFileURL(outfile).href)
  rmSync('docs/reference', { recursive: true, force: true })
  mkdirSync('docs/reference', { recursive: true })
  for (const { name, text } of referencePages()) writeFileSync(join('docs/reference', name), text)
} finally {
  rmSync(folder, { recursive: true })
}
