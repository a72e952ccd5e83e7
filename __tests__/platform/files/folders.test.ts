import { expect, test } from '@jest/globals'
import { UserError } from '../../../src/domain/errors.ts'
import { makeTemporaryFolder } from '../../../src/platform/files/folders.ts'

test('where no temporary folder can be made, the set-up is wrong', () => {
  expect(() => makeTemporaryFolder('no-such-folder/readiness-')).toThrow(UserError)
})
