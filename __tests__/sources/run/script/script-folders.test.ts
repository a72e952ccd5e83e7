import { expect, test } from '@jest/globals'
import { scriptFolders } from '../../../../src/sources/run/script/script-folders.ts'

test.each<[string, readonly string[] | null]>([
  ['flake8 .', ['.']],
  ['cd app && flake8 .', ['app']],
  ['cd -P "app" && flake8 . && mypy .', ['app']],
  ['pushd app; flake8 .', ['app']],
  ['flake8 . && cd app && mypy .', ['.', 'app']],
  ['(cd app && flake8 .); (cd web && eslint .)', ['.', 'app', 'web']],
  ['terraform -chdir=infra validate', ['infra']],
  ['make -C app test', ['app']],
  ['npm --prefix=web run lint', ['web']],
  ['tar -C app -x', ['.']],
  ['mypy . && make -C app test', ['.', 'app']],
  ['cd $APP && flake8 .', null],
  ['for d in a b; do (cd $d && flake8 .); done', null],
  ['cd && flake8 .', null],
  ['cd - && flake8 .', null],
  ['cd /tmp && flake8 .', null],
  ['cd ../other && flake8 .', ['../other']]
])('%s', (script, folders) => {
  expect(scriptFolders(script)).toEqual(folders)
})
