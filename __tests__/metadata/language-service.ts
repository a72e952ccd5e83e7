import { join } from 'node:path'
import type { ValidationConfig } from '@actions/languageservice'
import { build } from 'esbuild'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { projectRoot } from '../runner/run-action.ts'

type LanguageService = {
  readonly validate: (document: TextDocument, config?: ValidationConfig) => Promise<readonly { message: string }[]>
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): TextDocument }
}

/** Says what GitHub's language service finds in a file; the path decides whether it is an action or a workflow. */
export type Validate = (path: string, text: string) => Promise<string[]>

/** The package imports JSON without saying so, which Node refuses: it is bundled first. */
export async function loadLanguageService(): Promise<Validate> {
  await using folder = await temporaryFolder()
  const outfile = join(folder.path, 'language-service.mjs')
  const contents = "export * from '@actions/languageservice'; export * from 'vscode-languageserver-textdocument'"
  await build({
    stdin: { contents, resolveDir: projectRoot },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error'
  })
  const service: LanguageService = await import(outfile)
  const seen = new Map<string, number>()
  return async (path, text) => {
    // It remembers what it read by address, so every text needs its own.
    const count = (seen.get(path) ?? 0) + 1
    seen.set(path, count)
    const document = service.TextDocument.create(`file:///${count}/${path}`, 'yaml', 0, text)
    return (await service.validate(document)).map(({ message }) => message)
  }
}
