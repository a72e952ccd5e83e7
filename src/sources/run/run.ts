import * as z from 'zod'
import { defineSource } from '../define.ts'
import { exitIsZero, noErrors } from './implied.ts'
import { isNamed } from './named.ts'
import { isHidingFindings } from './read-output.ts'
import { runTask } from './run-task.ts'
import { subjects } from './subjects.ts'

const command = z.string().regex(/\S/, 'a command is missing')
const commands = z.union([command, z.array(command).min(1)])
const variable = z.union([z.string(), z.number(), z.boolean()])

/** A command, judged by what it proved. */
export const run = defineSource({
  name: 'run',
  summary: 'Runs a command and judges its exit code, its output and what its test summary says.',
  main: commands.describe(
    'A command, or several that must all succeed, each in a shell of its own, one after the other.'
  ),
  fields: {
    before: commands.optional().describe('Commands that prepare; they are not judged, but must succeed.'),
    env: z
      .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), variable)
      .optional()
      .describe(
        'Environment variables for the command. Tokens of the workflow reach it only when they are named here.'
      ),
    'working-directory': z
      .string()
      .min(1)
      .optional()
      .describe('Folder of the repository to run in; its root if left out.'),
    shell: z
      .string()
      .regex(
        /^(?:bash|sh|pwsh|python|.*\{0\}.*)$/,
        'name bash, sh, pwsh or python, or a command line with {0} for the path of the script'
      )
      .optional()
      .describe('bash (on every system), sh, pwsh, python, or a command line in which {0} is the path of the script.')
  },
  later: ['each', 'capture', 'report', 'leftovers', 'format', 'retry', 'flaky', 'alone', 'cache'],
  subjects,
  defaultTimeoutMs: 600_000,
  implied: ({ main, expect }) => [
    ...(isNamed(expect, 'exit') ? [] : [exitIsZero]),
    ...([main].flat().some(isHidingFindings) && !isNamed(expect, 'errors') ? [noErrors] : [])
  ],
  run: runTask
})
