// The three doors of dist/, and behind each what it needs.
//
// The action's is in chunks that are loaded when they are needed. The command line and the second thread are soon at work, and
// run too short for that: each finds all in one bundle, for which V8's code is kept from run to run.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'

/** Made when it is first called, which most commands never do. */
const REQUIRE =
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

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  loader: { '.yml': 'text', '.md': 'text' },
  metafile: true
}

/** The action: a module, and chunks of it. */
export function buildAction(target) {
  return build({
    ...shared,
    entryPoints: { index: 'src/main.ts' },
    outdir: target,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [quietCache]
  })
}

/** Node's own modules as CommonJS has them. To import one takes milliseconds more: all that it exports is looked up. */
const requiredBuiltins = {
  name: 'required-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      namespace === 'required' ? { path, external: true } : { path, namespace: 'required' }
    )
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports=require(${JSON.stringify(path)})`
    }))
  }
}

/** The doors to the bundles. */
export function buildDoors(target) {
  return build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts', worker: 'src/worker.ts' },
    outdir: target,
    format: 'esm',
    banner: { js: REQUIRE },
    plugins: [requiredBuiltins]
  })
}

/** What the doors load: the body of a function, as `load-bundle.ts` calls it. */
export async function buildBundles(target) {
  const built = await build({
    ...shared,
    entryPoints: { scan: 'src/bundles/scan.ts', commands: 'src/bundles/commands.ts' },
    outdir: join(target, 'chunks'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    write: false
  })
  for (const { path, text } of built.outputFiles) {
    const code = inAscii(text)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `//${digest(code)}\n${code}`)
  }
  return built
}

/** esbuild leaves regexes as they are. A backslash before such a character says nothing, and would take the one of its escape. */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, character) => {
    const written = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    return slashes.slice(slashes.length % 2) + written
  })
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
