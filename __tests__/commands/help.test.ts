import { expect, test } from '@jest/globals'
import { runCommand as run } from '../../src/commands/run-command.ts'
import { commands } from '../../src/commands/table.ts'
import { runCommand } from '../fakes/run-command.ts'

const optionsOf = (text: string) => [...text.matchAll(/--[a-z-]+/g)].map(([option]) => option)

test.each(commands)('the help of $name names every option that it takes', async ({ name, options, usage }) => {
  const refused = await runCommand(run, { args: [name, '--zzzzzzzz'] })
  expect(refused.code).toBe(2)
  expect(options.flatMap(([option]) => optionsOf(option)).sort()).toEqual(
    optionsOf(refused.stderr.replace('--zzzzzzzz', '')).sort()
  )

  const { code, stdout } = await runCommand(run, { args: ['help', name] })
  const call = `\n\nUsage: readiness ${name}${usage === '' ? '' : ` ${usage}`}\n`
  expect([code, stdout.includes(call), stdout.split('\n  --').length - 1]).toEqual([0, true, options.length])
})
