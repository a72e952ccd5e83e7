import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { UserError } from '../../src/domain/errors.ts'
import { createToolkit } from '../../src/platform/toolkit.ts'
import { temporaryRoot } from './temporary-root.ts'

const root = temporaryRoot()

async function payloadOf(text: string): Promise<unknown> {
  const path = join(root.path(), 'event.json')
  await writeFile(path, text)
  return createToolkit({ GITHUB_EVENT_PATH: path }).event.payload
}

test('an event is read from its file', async () => {
  expect(await payloadOf('{"action":"opened"}')).toEqual({ action: 'opened' })
})

test('no file, no payload', () => {
  expect(createToolkit({ GITHUB_EVENT_PATH: '/no/such/event.json' }).event.payload).toBeNull()
})

test.each(['', '{"action":'])('a payload that is no JSON is an error of the set-up: %j', async text => {
  await expect(payloadOf(text)).rejects.toBeInstanceOf(UserError)
})
