import { describe, expect, test } from '@jest/globals'
import { type ActionMetadata, inputEnvironment } from './action-metadata.ts'

const contexts = { github: { token: 'ghs_1', sha: 'abc' }, runner: { os: 'Linux' } }

const metadata: ActionMetadata = {
  name: 'x',
  inputs: {
    config: { required: true },
    'github-token': { default: `\${{ github.token }}` },
    'two words': { default: 'yes' }
  },
  outputs: {},
  runs: { using: 'node24', main: 'index.js' }
}

describe('inputs', () => {
  test('hyphens stay, spaces become underscores, a missing default is empty text', () => {
    expect(inputEnvironment(metadata, {}, contexts)).toEqual({
      INPUT_CONFIG: '',
      'INPUT_GITHUB-TOKEN': 'ghs_1',
      INPUT_TWO_WORDS: 'yes'
    })
  })

  test('what the workflow gives wins, and names nobody declared are passed on', () => {
    expect(inputEnvironment(metadata, { config: 'a.yml', 'github-token': '', extra: '1' }, contexts)).toEqual({
      INPUT_CONFIG: 'a.yml',
      'INPUT_GITHUB-TOKEN': '',
      INPUT_TWO_WORDS: 'yes',
      INPUT_EXTRA: '1'
    })
  })
})
