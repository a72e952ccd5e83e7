import { Buffer } from 'node:buffer'
import { minimal } from './minimal.ts'
import type { Operation } from './operation.ts'
import { notFound, ok } from './reply.ts'
import { REPOSITORY_ID } from './repository.ts'

/** Above it GitHub shows no content. */
const LARGEST_SHOWN = 1024 * 1024

export const contents: Readonly<Record<string, Operation>> = {
  'repos/get': ({ repository }) =>
    ok(
      minimal('full-repository', { id: REPOSITORY_ID, name: repository.name, default_branch: repository.defaultBranch })
    ),
  'repos/get-content': ({ repository, params, query }) => {
    const path = params.path ?? ''
    const ref = query.ref ?? repository.defaultBranch
    const text = repository.files[`${ref}:${path}`]
    if (text !== undefined) return ok(fileBody(path, text))
    const inFolder = Object.keys(repository.files).filter(name => name.startsWith(`${ref}:${path}/`))
    return inFolder.length === 0 ? notFound() : ok(inFolder.map(name => entry(name.slice(ref.length + 1))))
  }
}

function fileBody(path: string, text: string) {
  const bytes = Buffer.from(text)
  const isShown = bytes.length <= LARGEST_SHOWN
  return minimal('content-file', {
    path,
    name: path.split('/').at(-1),
    size: bytes.length,
    encoding: isShown ? 'base64' : 'none',
    // GitHub breaks the lines.
    content: isShown ? bytes.toString('base64').replace(/(.{60})/g, '$1\n') : ''
  })
}

function entry(path: string) {
  return { ...minimal('content-file'), type: 'file', path, name: path.split('/').at(-1), content: undefined }
}
