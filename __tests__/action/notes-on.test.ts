import { expect, test } from '@jest/globals'
import { notesOn } from '../../src/action/notes-on.ts'
import { noEvent } from '../../src/domain/event.ts'

test.each([
  ['pull_request', 'synchronize', []],
  ['pull_request', 'edited', []],
  ['pull_request_target', 'labeled', []],
  ['pull_request', 'closed', ['The pull request is closed: this verdict holds nothing back.']],
  [
    'pull_request_target',
    'assigned',
    ['Nothing that is judged changes when a pull request is assigned: leave it out of types: in the workflow.']
  ],
  ['issue_comment', 'deleted', []],
  ['pull_request', null, []]
])('%s, %s: %j', (name, action, notes) => {
  expect(notesOn({ ...noEvent, name, action })).toEqual(notes)
})
