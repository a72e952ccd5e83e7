import { expect, test } from '@jest/globals'
import { scrubbedEnvironment } from '../../../src/platform/processes/scrubbed-environment.ts'

test('the tokens, inputs, state and files of the action are withheld, everything else is passed on', () => {
  const kept = {
    PATH: '/bin',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: '/w',
    GITHUB_SHA: 'abc',
    EMPTY: ''
  }
  const withheld = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'INPUT_GITHUB-TOKEN',
    'input_config',
    'STATE_started',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'GITHUB_OUTPUT',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ARTIFACTS',
    'github_output'
  ]
  const env = { ...kept, ...Object.fromEntries(withheld.map(name => [name, 'secret'])), UNSET: undefined }
  expect(scrubbedEnvironment(env)).toEqual(kept)
})
