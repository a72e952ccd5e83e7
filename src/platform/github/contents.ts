import { Buffer } from 'node:buffer'
import * as z from 'zod'
import type { Answer, GitHub, RepositoryInfo } from '../../domain/github.ts'
import { parsed } from './answers.ts'
import { refused } from './refusal.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

/** A folder is a list; above 1 MB the encoding is `none` and the content empty. https://docs.github.com/rest/repos/contents */
const content = z.union([
  z.object({ type: z.literal('file'), encoding: z.string(), content: z.string() }),
  z.object({ type: z.string() }).transform(() => 'no-file' as const),
  z.array(z.unknown()).transform(() => 'no-file' as const)
])

const repositoryInfo = z
  .object({ id: z.number(), default_branch: z.string() })
  .transform(({ id, default_branch }): RepositoryInfo => ({ id, defaultBranch: default_branch }))

export function createContents(session: Session, repository: Parameters): Pick<GitHub, 'file' | 'about'> {
  return {
    file: async (path, ref) => {
      const route = 'GET /repos/{owner}/{repo}/contents/{path}'
      const answer = parsed(content, await session.read(route, { ...repository, path, ref }))
      return answer.kind === 'refused' ? answer : bytesOf(path, answer.value)
    },
    about: async () => parsed(repositoryInfo, await session.read('GET /repos/{owner}/{repo}', repository))
  }
}

function bytesOf(path: string, file: z.infer<typeof content>): Answer<Uint8Array> {
  if (file === 'no-file') return refused('missing', `${path} is no file`)
  if (file.encoding !== 'base64') return refused('too-large', `${path} is larger than GitHub shows`)
  return { kind: 'answered', value: Uint8Array.from(Buffer.from(file.content, 'base64')) }
}
