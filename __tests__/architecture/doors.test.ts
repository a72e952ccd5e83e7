import { describe, expect, test } from '@jest/globals'
import { loadedWith } from './graph.ts'
import { readSources } from './read-sources.ts'

const sources = await readSources('src/**/*.ts')

describe('what starts soon loads little', () => {
  test.each(['src/bundles/scan.ts', 'src/bundles/commands.ts'])(
    '%s needs no package but the one for colours',
    entry => {
      const isPackage = (target: string) => !/^(src\/|node:|package\.json$|picocolors$)/.test(target)
      expect([...loadedWith(entry, sources)].filter(isPackage)).toEqual([])
    }
  )

  test.each(['src/cli.ts', 'src/worker.ts'])(
    '%s leaves all but the loading and what may go wrong to a bundle',
    door => {
      const ours = [...loadedWith(door, sources)].filter(target => target.startsWith('src/'))
      const errors = ['src/domain/errors.ts', 'src/exit-codes.ts', 'src/explain-error.ts']
      const loading = [
        'src/platform/bundle/kept-code.ts',
        'src/platform/bundle/load-bundle.ts',
        'src/platform/linear-regexes.ts',
        'src/platform/store/cache-path.ts',
        'src/text/fingerprint.ts'
      ]
      expect(ours.filter(target => ![door, ...errors, ...loading].includes(target))).toEqual([])
    }
  )
})
