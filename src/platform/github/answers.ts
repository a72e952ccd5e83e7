import * as z from 'zod'
import type { Answer } from '../../domain/github.ts'
import { refused } from './refusal.ts'
import type { Session } from './session.ts'
import type { Parameters, Reply } from './transport.ts'

/** A reply's body as what it should be. What is something else was not said by GitHub, so it is no answer. */
export function parsed<T>(schema: z.ZodType<T>, answer: Answer<Reply>): Answer<T> {
  if (answer.kind === 'refused') return answer
  const body = schema.safeParse(answer.value.data)
  if (body.success) return { kind: 'answered', value: body.data }
  const what = body.error.issues.map(({ path, message }) => `${path.join('.') || 'the answer'}: ${message}`)
  return refused('unreachable', `the answer is not what GitHub describes: ${what.join('; ')}`)
}

export function mapped<T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> {
  return answer.kind === 'refused' ? answer : { kind: 'answered', value: change(answer.value) }
}

/** The most that GitHub gives at once. */
const PER_PAGE = 100

/** A list without end is cut here, and then is no answer: 10,000 entries. */
const MAX_PAGES = 100

export type Listing<T> = {
  readonly route: string
  readonly parameters: Parameters
  readonly of: z.ZodType<readonly T[]>
}

/** All pages of a list, or none. */
export async function allPages<T>(
  session: Session,
  { route, parameters, of }: Listing<T>
): Promise<Answer<readonly T[]>> {
  const all: T[] = []
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const reply = await session.read(route, { ...parameters, per_page: PER_PAGE, page })
    const entries = parsed(of, reply)
    if (entries.kind === 'refused') return entries
    all.push(...entries.value)
    if (reply.kind === 'refused' || !hasNext(reply.value)) return { kind: 'answered', value: all }
  }
  return refused('too-large', `more than ${MAX_PAGES * PER_PAGE} entries`)
}

/** Pages are counted here: the address that a `Link` names is not followed, for the token would go there. */
function hasNext({ headers }: Reply): boolean {
  return /;\s*rel="next"/.test(String(headers.link ?? ''))
}

/** Login of an account; those that are gone are shown as this one. https://github.com/ghost */
export const login = z
  .object({ login: z.string() })
  .nullish()
  .transform(user => user?.login ?? 'ghost')

/** Whether a text that GitHub gives back is the one that it was sent: it may change the ends of lines, and what follows the last. */
export function isSameText(there: string, sent: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(there) === plain(sent)
}
