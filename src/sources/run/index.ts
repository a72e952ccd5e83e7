import * as z from 'zod'
import type { Statement } from '../../statement/statement.ts'
import { defineSource } from '../define.ts'
import { globs } from '../globs.ts'
import { listOfTexts, reportsOf } from './fields.ts'
import { identityOf } from './identity/identity.ts'
import { exitIsZero, noErrors, noFailures, noFiles, noOrphans, noPorts } from './implied.ts'
import { compareLeftovers } from './leftovers/compare.ts'
import { leftovers, needsToBeAlone, settleMsOf, wantedOf } from './leftovers/field.ts'
import { maskedExit } from './masked-exit.ts'
import { refuseMatchers } from './matcher.ts'
import { isNamed } from './named.ts'
import { capture, capturedSubjects } from './outcome/capture.ts'
import { formatNames, isHidingFindings, isTestCommand } from './read-output.ts'
import { runTask } from './run-task.ts'
import { subjects } from './subjects.ts'

const command = z.string().refine(text => text.trim() !== '', { error: 'is empty', params: { fix: 'write a command' } })
const commands = z.union([command, z.array(command).min(1)])
const variable = z.union([z.string(), z.number(), z.boolean()])
const shell = z.string().refine(text => /^(?:bash|sh|pwsh|python)$/.test(text) || text.includes('{0}'), {
  error: 'is no shell that is known here',
  params: { fix: 'name bash, sh, pwsh or python, or a command line with {0} for the path of the script' }
})

/** A command, judged by what it proved. */
export const run = defineSource({
  name: 'run',
  summary: 'Runs a command and judges its exit code, its output and what its tests and reports say.',
  main: commands.describe(
    'A command, or several that must all succeed, each in a shell of its own, one after the other.'
  ),
  fields: {
    before: commands
      .optional()
      .describe(
        'Commands that prepare; they are not judged, but must succeed. What they leave running is ended before the command starts.'
      ),
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
    shell: shell
      .optional()
      .describe('bash (on every system), sh, pwsh, python, or a command line in which {0} is the path of the script.'),
    each: globs
      .optional()
      .describe(
        'Runs the command once for each file, which it finds in $file; write "$file" in quotes, as names may hold spaces.'
      ),
    retry: z
      .number()
      .int()
      .min(1)
      .max(10)
      .optional()
      .describe(
        'How often a command that fails is tried again; passing then is flaky, and fails unless flaky: allow. Where something is expected of exit, nobody knows what a failure is, and it runs once.'
      ),
    flaky: z
      .enum(['allow', 'fail'])
      .optional()
      .describe('What becomes of a command that passes only when tried again.'),
    leftovers: leftovers
      .optional()
      .describe(
        'What must not stay behind, once it has had 3s to go: no process that it started (true), nor a new one whose command line has this text or /regex/, whoever started it; or {processes, files, ports, settle}. Without leftovers, what it started is ended all the same, and the report names it. With files, or with ports by their numbers, it runs alone.'
      ),
    format: z
      .enum(formatNames())
      .optional()
      .describe('How to read the output, where the command does not tell; none: not at all.'),
    matcher: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File with a GitHub problem matcher; what it finds in the output are findings, and no error is expected. It is read from the base, as the config is.'
      ),
    cache: globs
      .optional()
      .describe(
        'Globs, from the root of the repository, of every file its outcome depends on; what a link leads to is named besides it. While these, the command, its tools and its environment are the same, a check that passed is not run again, and its report says from which run it is.'
      ),
    capture: capture.optional().describe('A regex for the output; each of its named groups becomes a subject.'),
    report: globs
      .optional()
      .describe(
        'Files the command writes its results to: JUnit, TAP, coverage (Cobertura, LCOV, Go, JSON), SARIF, Checkstyle. An older file proves nothing, and a copy counts once; with each, every file needs one of its own name. Checks that may write the same one run one after the other.'
      )
  },
  later: [],
  subjects,
  subjectsOf: { key: 'capture', of: ({ capture: regex }) => capturedSubjects(regex) },
  defaultTimeoutMs: 600_000,
  // What a command does, in which surroundings, and how its output is read: nobody can tell what a change of these means.
  bearings: () => ({
    each: 'wider-is-stronger',
    report: 'more-is-stronger',
    retry: 'more-is-weaker',
    flaky: { strongestFirst: ['fail', 'allow'] },
    leftovers: compareLeftovers,
    // What its file says is compared, and not where that lies.
    matcher: 'none'
  }),
  refuse: maskedExit,
  ruleFile: {
    of: ({ matcher: path }) => (path === undefined ? null : { key: 'matcher', path }),
    refuse: refuseMatchers
  },
  // As `outcome/observe.ts` has it.
  impliedWhereTold: ['failures', 'errors'],
  implied: ({ main, fields, expect }) => {
    const scripts = listOfTexts(main)
    const hasReport = fields.report !== undefined
    const wanted = wantedOf(fields.leftovers, expect)
    const implied: readonly (readonly [string, Statement, boolean])[] = [
      ['exit', exitIsZero, true],
      // `make test` may swallow the exit code of the tests it runs; what it prints of them still counts.
      ['failures', noFailures, hasReport || scripts.some(isTestCommand) || !isNamed(expect, 'exit')],
      ['orphans', noOrphans, fields.leftovers !== undefined],
      ['files', noFiles, wanted.files !== null],
      ['ports', noPorts, wanted.ports !== null],
      ['errors', noErrors, hasReport || fields.matcher !== undefined || scripts.some(isHidingFindings)]
    ]
    return implied.flatMap(([name, statement, holds]) => (holds && !isNamed(expect, name) ? statement : []))
  },
  isAlone: ({ fields, expect }) => needsToBeAlone(fields.leftovers, expect),
  writes: ({ fields }) => reportsOf(fields),
  identifier: task => (task.fields.cache === undefined ? null : (ports, signal) => identityOf(task, ports, signal)),
  // What the last command started may take this long to go, and what others started for it again.
  graceMs: ({ fields }) => 2 * settleMsOf(fields.leftovers),
  run: runTask
})
