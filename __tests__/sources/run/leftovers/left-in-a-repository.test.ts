import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { createFiles } from '../../../../src/platform/files/files.ts'
import { createCommands } from '../../../../src/platform/processes/commands.ts'
import { runTask } from '../../../../src/sources/run/run-task.ts'
import { fakePorts } from '../../../fakes/fake-ports.ts'
import { temporaryRoot } from '../../../platform/temporary-root.ts'
import { aTask } from '../outcome-of.ts'

const root = temporaryRoot()

test.each([
  { name: 'a file', main: 'touch a.txt', left: ['a.txt'] },
  { name: 'a link that leads nowhere', main: 'ln -s nowhere link', left: ['link'] },
  { name: 'a link to a folder', main: 'ln -s /etc link', left: ['link'] },
  { name: 'a repository', main: 'git init -q own && touch own/a.txt', left: ['own/'] },
  { name: 'a file with a line end in its name', main: "mkdir $'a\nb' && touch $'a\nb/c'", left: ['a\nb/c'] },
  { name: 'what git ignores', main: 'echo a.log > .git/info/exclude; touch a.log', left: [] }
])('$name that a command leaves is told', async ({ main, left }) => {
  execFileSync('git', ['init', '-q', root.path()])
  const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
  const ports = { ...fakePorts({}), files: createFiles(root.path()), commands }
  const outcome = await runTask(aTask({ main, fields: { leftovers: { files: true } } }), ports, AbortSignal.any([]))
  const messages = outcome.kind === 'ran' && outcome.findings.map(({ message }) => message)
  expect(messages).toEqual(left.map(path => `Left in the repository: ${path}`))
})
