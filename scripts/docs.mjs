// Writes docs/reference/ from what the program itself reads: schema, sources, presets, rules. And how accurate it is, and which tools it knows.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'readiness-docs-'))
try {
  await build({
    entryPoints: {
      pages: 'src/reference/pages.ts',
      accuracy: 'scripts/accuracy/page.ts',
      tools: 'scripts/tools/page.ts'
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.yml': 'text', '.md': 'text' },
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);'
    }
  })
  const load = name => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  const { referencePages } = await load('pages')
  const { accuracyPage } = await load('accuracy')
  const { toolsPage } = await load('tools')
  rmSync('docs/reference', { recursive: true, force: true })
  mkdirSync('docs/reference', { recursive: true })
  for (const { name, text } of referencePages()) writeFileSync(join('docs/reference', name), text)
  writeFileSync('docs/accuracy.md', accuracyPage())
  writeFileSync('docs/reference/tools.md', toolsPage())
} finally {
  rmSync(folder, { recursive: true })
}
