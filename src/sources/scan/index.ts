import { defineSource } from '../define.ts'
import { fields, globs } from './fields.ts'
import { implied } from './implied.ts'
import { runScan } from './run-scan.ts'

export const scan = defineSource({
  name: 'scan',
  summary: 'Source text: what must not be left in it, and what must stand in it.',
  main: globs.describe('Globs of the files to scan.'),
  fields,
  later: ['changed-lines'],
  subjects: [
    { name: 'findings', dimension: 'number', summary: 'findings of all rules and texts, ignored ones left out' },
    { name: 'files', dimension: 'number', summary: 'files scanned' }
  ],
  defaultTimeoutMs: 30_000,
  refuse: ({ fields: { forbid, require } }) =>
    forbid.length + require.length > 0
      ? null
      : { fact: 'nothing is forbidden or required', fix: 'add forbid: or require:' },
  implied: task => implied(task.fields),
  run: runScan
})
