import type { Posted } from './leftover-pull-request.ts'

export const writes = ({ server }: Posted) =>
  server.requests.filter(request => /^(POST|PATCH) \/repos/.test(request)).length

/** What is there afterwards: comments, check runs with their annotations, lines with a suggestion. */
export const posted = ({ server: { repository } }: Posted) => ({
  comments: repository.comments.length,
  checkRuns: repository.checkRuns.map(({ annotations }) => annotations.length),
  suggestions: repository.reviews.flatMap(({ comments }) => comments.map(({ line }) => line))
})

export const notesIn = ({ result }: Posted) => ({
  log: result.log.filter(line => line.startsWith('note: Not posted')),
  summary: result.summary?.split('\n').filter(line => line.startsWith('> Not posted')).length
})

export const judged = ({ result: { exitCode, outputs, annotations } }: Posted) => ({
  exitCode,
  verdict: outputs.verdict,
  failed: outputs.failed,
  annotations: annotations.map(({ path, startLine }) => `${path}:${startLine}`)
})

export const sameVerdict = {
  exitCode: 1,
  verdict: 'not-ready',
  failed: '1',
  annotations: ['lib/shop.ex:3', 'lib/shop.ex:4']
}

export const everything = { comments: 1, checkRuns: [0], suggestions: [3, 4] }
export const nothing = { comments: 0, checkRuns: [], suggestions: [] }
