import { defineSource } from '../define.ts'
import { bearings, compareRules } from './bearings.ts'
import { fields, globs } from './fields.ts'
import { implied } from './implied.ts'
import { refusals } from './refusals.ts'
import { findIn, runScan } from './run-scan.ts'
import { settings } from './settings.ts'

export const scan = defineSource({
  name: 'scan',
  summary: 'Source text: what must not be left in it, and what must stand in it.',
  main: globs.describe('Globs of the files to scan.'),
  fields,
  settings,
  later: [],
  subjects: [
    { name: 'findings', dimension: 'number', summary: 'findings of all rules and texts, ignored ones left out' },
    { name: 'files', dimension: 'number', summary: 'files scanned' }
  ],
  defaultTimeoutMs: 30_000,
  bearings,
  settingsBearings: { rules: compareRules },
  refuse: refusals,
  impliesFields: true,
  implied: task => implied(task.fields),
  run: runScan,
  findingsIn: findIn
})
