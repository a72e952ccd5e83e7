import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import { pushEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'

/** The log of a step that gates a push with this config. */
async function logOf(config: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const base = { '.github/readiness.yml': config, 'README.md': '# Shop\n' }
  await using origin = await withOrigin({ base, change: { 'lib/shop.ex': ':ok\n' } })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref: 'head', depth: 2 })
  const event = await pushEvent({ before: origin.base, after: origin.head })
  const { log } = await runAction({ folder: join(origin.folder, 'runner'), workspace, event, env })
  return log
}

/** From the first group to the end of the last, without what differs from run to run. */
function groupsOf(log: readonly string[]): readonly string[] {
  const groups = log.slice(
    log.findIndex(line => line.startsWith('##[group]')),
    log.lastIndexOf('##[endgroup]') + 1
  )
  return groups.map(line => line.replace(/ {2}\d.*$|(?<=^::stop-commands::).*/, ''))
}

test('what a command printed is folded below its check', async () => {
  const config = `checks:
  quiet: { run: exit 0 }
  tests: { title: Tests pass, run: "echo 'lib/shop.ex:3: looks wrong' && exit 3" }
  readme: { file: README.md }
`
  expect(groupsOf(await logOf(config))).toEqual([
    '##[group]failed: Tests pass',
    '::stop-commands::',
    ' │ lib/shop.ex:3: looks wrong',
    '::***::',
    '##[endgroup]'
  ])
})

test('with several commands, files and attempts, what each printed is told, below its own heading', async () => {
  const config = `checks:
  each: { run: "echo is $file; test $file != README.md", before: echo prepared, each: "*.md", retry: 1 }
`
  expect(groupsOf(await logOf(config))).toEqual([
    '##[group]failed: Each',
    '::stop-commands::',
    ' │ $ echo prepared',
    ' │ prepared',
    ' │ $ echo is $file; test $file != README.md (README.md)',
    ' │ is README.md',
    ' │ $ echo is $file; test $file != README.md (README.md, attempt 2)',
    ' │ is README.md',
    '::***::',
    '##[endgroup]'
  ])
})

test('checks that run at once keep to their own groups', async () => {
  const talk = (name: string) => `for i in 1 2 3; do echo ${name} $i; sleep 0.05; done`
  const config = `checks:\n  a: ${talk('a')}\n  b: ${talk('b')}\nconcurrency: 2\n`
  const printed = groupsOf(await logOf(config)).filter(line => line.startsWith(' │'))
  const ofA = [' │ a 1', ' │ a 2', ' │ a 3']
  const ofB = [' │ b 1', ' │ b 2', ' │ b 3']
  expect([[...ofA, ...ofB].join(), [...ofB, ...ofA].join()]).toContain(printed.join())
})

test('a secret that a command prints is masked in its group, coloured within too', async () => {
  const secret = 'tok-4f1c9e-not-for-logs'
  const config = `checks:\n  tells: printf "it is $DEPLOY_TOKEN, \\033[1m%s\\033[0m%s\\n" tok-4f1c9e -not-for-logs\n`
  const log = await logOf(config, { DEPLOY_TOKEN: secret })
  expect(log.filter(line => line.startsWith(' │'))).toEqual([' │ it is ***, ***'])
  expect(log.join('\n')).not.toContain(secret)
})
