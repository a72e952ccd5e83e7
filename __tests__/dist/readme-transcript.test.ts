import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOwnOrigin } from '../git/own-origin.ts'
import type { Annotation } from '../runner/annotations.ts'
import { pullRequestEvent } from '../runner/event.ts'
import { projectRoot, runAction, type StepResult } from '../runner/run-action.ts'

const leftover = `export function greet(name: string): string {
  console.log('greet', name)
  return \`Hello \${name}\`
}
`

/** The other checks of the config run these very tests. */
const only = 'no-console,no-focused-tests,workflows-pinned,changelog,guides'

function annotationLine({ level, path, startLine, startColumn, message }: Annotation): string {
  return `${level} at ${path}:${startLine}:${startColumn}: ${message.replaceAll('\n', ' ')}`
}

/** The report in the step's log, without the progress before it and the commands around it. */
function reportIn(log: readonly string[]): string[] {
  const start = log.findIndex(line => line.startsWith('Readiness Gate · '))
  const end = log.findIndex(line => line.startsWith('Annotated: '))
  return log.slice(start, end + 1)
}

function transcriptOf({ annotations, log, exitCode }: StepResult): string {
  return [...annotations.map(annotationLine), '', ...reportIn(log), `exit code ${exitCode}`, ''].join('\n')
}

/** Commits, times and the number of files are other ones with every commit. */
function withoutChance(transcript: string): string {
  return transcript
    .replace(/\b[0-9a-f]{7}\b/g, 'COMMIT')
    .replace(/\b\d+(\.\d+)? (ms|s)\b/g, 'TIME')
    .replace(/\b\d+ (files|lines)\b/g, 'MANY $1')
}

// A change of `.github/readiness.yml` shows here once it is committed: the base's rules judge.
test("the README's transcript is what the gate says of a leftover in this repository", async () => {
  await using origin = await withOwnOrigin({ 'src/greet.ts': leftover })
  const workspace = await checkout(origin, join(origin.folder, 'work'), { ref: 'merge', depth: 2 })
  const folder = join(origin.folder, 'runner')
  const result = await runAction({ folder, workspace, event: await pullRequestEvent(origin), inputs: { only } })
  const readme = await readFile(join(projectRoot, 'README.md'), 'utf8')
  const [, told = ''] = /readme-transcript\.test\.ts -->\n```text\n(.*?)```\n/s.exec(readme) ?? []
  expect(withoutChance(told)).toBe(withoutChance(transcriptOf(result)))
  expect([result.conclusion, result.outputs.verdict]).toEqual(['failure', 'not-ready'])
})
