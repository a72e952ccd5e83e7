import { expect, test } from '@jest/globals'
import { openGitHub } from '../../src/action/open-github.ts'

const opened = (token: string | null, GITHUB_REPOSITORY?: string) =>
  openGitHub(token, { env: { GITHUB_REPOSITORY }, cancel: new AbortController().signal })

test('GitHub is asked about the repository of the workflow', () => {
  expect(opened('token', 'acme/shop')?.repository).toEqual({ owner: 'acme', name: 'shop' })
})

test.each([
  [null, 'acme/shop'],
  ['token', undefined],
  ['token', ''],
  ['token', 'shop'],
  ['token', 'acme/'],
  ['token', 'acme/shop/x']
])('and of none with the token %s and the name %s', (token, name) => {
  expect(opened(token, name)).toBe(null)
})
