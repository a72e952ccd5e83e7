import { describe, expect, test } from '@jest/globals'
import { noEvent } from '../../src/domain/event.ts'
import { type Around, config, rulesOf, told, usual } from './rules-of.ts'

describe('whose rules judge a change', () => {
  test.each<{ name: string; around: Around; rules: object }>([
    {
      name: "its base's, whatever the change says",
      around: { base: { [usual]: config('strict') }, head: { [usual]: config('mild') } },
      rules: { from: 'base', checks: ['strict'], change: ['mild'] }
    },
    {
      name: "its base's, when the change deletes them",
      around: { base: { [usual]: config('strict') } },
      rules: { from: 'base', checks: ['strict'], change: { kind: 'nothing' } }
    },
    {
      name: "its base's, when the change moves them",
      around: { base: { [usual]: config('strict') }, head: { 'readiness.yml': config('moved') } },
      rules: { from: 'base', checks: ['strict'], change: ['moved'] }
    },
    {
      name: "the change's, when it brings the first",
      around: { head: { [usual]: config('first') } },
      rules: { from: 'first', checks: ['first'], change: null }
    },
    {
      name: "the change's, when those of the base cannot be used",
      around: { base: { [usual]: 'checks: 1\n' }, head: { [usual]: config('mended') } },
      rules: { from: 'mending', checks: ['mended'], change: ['mended'] }
    },
    {
      name: 'the presets of both, when neither has a config',
      around: { base: { Dockerfile: '' } },
      rules: { from: 'base', checks: ['hadolint', 'docker-base-image', 'docker-ignore'], change: null }
    },
    {
      name: "its base's of the name that the workflow gives",
      around: { path: 'a.yml', base: { 'a.yml': config('strict') }, head: { 'a.yml': config('mild') } },
      rules: { from: 'base', checks: ['strict'], change: ['mild'] }
    },
    {
      name: 'the first of the name that the workflow gives',
      around: { path: 'a.yml', base: { [usual]: config('other') }, head: { 'a.yml': config('first') } },
      rules: { from: 'first', checks: ['first'], change: null }
    },
    {
      name: "in a queue, its base's",
      around: {
        event: { ...noEvent, name: 'merge_group' },
        base: { [usual]: config('strict') },
        head: { [usual]: config('mild') }
      },
      rules: { from: 'base', checks: ['strict'], change: ['mild'] }
    },
    {
      name: 'on a push, its own',
      around: {
        event: { ...noEvent, name: 'push' },
        base: { [usual]: config('strict') },
        head: { [usual]: config('own') }
      },
      rules: { from: 'own', checks: ['own'], change: null }
    },
    {
      name: 'at the desk its own, beside those of the base',
      around: { event: noEvent, base: { [usual]: config('strict') }, head: { [usual]: config('own') } },
      rules: { from: 'own', checks: ['own'], change: ['own'] }
    }
  ])('$name', async ({ around, rules }) => expect(await told(rulesOf(around))).toEqual(rules))
})
