import type { Subject } from '../../statement/subject.ts'

/** What can be said of a command. */
export const subjects: readonly Subject[] = [
  { name: 'exit', dimension: 'number', summary: 'The exit code; several commands: of each.' },
  { name: 'output', dimension: 'text', summary: 'What it printed, on stdout and stderr, without colours.' },
  { name: 'stderr', dimension: 'text', summary: 'What it printed on stderr.' },
  { name: 'lines', dimension: 'number', summary: 'How many lines it printed.' },
  { name: 'duration', dimension: 'time', summary: 'How long it ran.' },
  { name: 'tests', dimension: 'number', summary: 'Tests that ran; skipped and excluded ones prove nothing.' },
  { name: 'failures', dimension: 'number', summary: 'Tests that failed or could not run.' },
  {
    name: 'errors',
    dimension: 'number',
    summary: 'Tests that could not run, and errors that a linter or compiler found.'
  },
  { name: 'skipped', dimension: 'number', summary: 'Tests that were skipped or excluded.' },
  { name: 'warnings', dimension: 'number', summary: 'Warnings that a linter, compiler or test tool counted.' },
  { name: 'orphans', dimension: 'number', summary: 'Processes it started that did not end with it.' },
  { name: 'files', dimension: 'number', summary: 'New files it left in the repository, ignored ones left out.' },
  {
    name: 'ports',
    dimension: 'number',
    summary:
      'TCP ports on which what it started still listened after it, or anything new on those that leftovers names.'
  },
  { name: 'coverage', dimension: 'ratio', summary: 'The share of the code that the tests ran.' }
]
