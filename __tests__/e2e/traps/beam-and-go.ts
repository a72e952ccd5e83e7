import type { Trap } from './trap.ts'

const mixProject =
  'defmodule Shop.MixProject do\n  use Mix.Project\n  def project, do: [app: :shop, version: "0.1.0"]\nend\n'
const oneTest = (body: string) => ({
  'mix.exs': mixProject,
  'lib/shop.ex': 'defmodule Shop do\n  def pay(amount), do: amount\n  def refund(amount), do: -amount\nend\n',
  'test/test_helper.exs': 'ExUnit.start()\n',
  'test/shop_test.exs': `defmodule ShopTest do\n  use ExUnit.Case\n\n  test "pays" do\n    ${body}\n  end\nend\n`
})
const till = '-module(till).\n-export([pay/1]).\n\n-spec pay(integer()) -> atom().\npay(Amount) ->\n    Amount + 1.\n'
const builtPlt = { before: 'dialyzer --build_plt --output_plt erts.plt --apps erts || true', timeout: '5m' }
const goModule = 'module example.com/till\n\ngo 1.19\n'
const mix = { from: 'debian', version: 'mix --version | tail -1' } as const
const go = { from: 'debian', version: 'go version' } as const

export const beamTraps: readonly Trap[] = [
  {
    ...mix,
    trap: 'mix test exits 2, not 1, for a test that fails',
    run: 'mix test',
    files: oneTest('assert Shop.pay(1) == 2'),
    status: 'passed',
    subjects: ['exit == 2', 'failures == 1'],
    findings: ['mix-test/failed test/shop_test.exs:5']
  },
  {
    ...mix,
    trap: 'mix test exits 3 for coverage below its limit, with 0 failures',
    run: 'mix test --cover',
    files: oneTest('assert Shop.pay(1) == 1'),
    status: 'failed',
    subjects: ['failures == 0', 'tests == 1', 'coverage == 50%']
  },
  {
    ...mix,
    trap: 'mix test writes colours where nobody watches, with --color',
    run: 'mix test --color',
    files: oneTest('assert Shop.pay(1) == 2'),
    status: 'failed',
    findings: ['mix-test/failed test/shop_test.exs:5']
  },
  {
    ...mix,
    trap: 'mix compile tells the place of a warning on the next line',
    run: 'mix compile --warnings-as-errors',
    files: { 'mix.exs': mixProject, 'lib/shop.ex': 'defmodule Shop do\n  def pay(amount), do: 1\nend\n' },
    status: 'failed',
    findings: ['mix-compile/warning lib/shop.ex:2 (warning)']
  },
  {
    ...mix,
    trap: 'mix format tells no line',
    run: 'mix format --check-formatted',
    files: { '.formatter.exs': '[inputs: ["lib/*.ex"]]\n', 'mix.exs': mixProject, 'lib/a.ex': 'x  =  1\n' },
    status: 'failed',
    findings: ['mix-format/unformatted lib/a.ex']
  },
  {
    from: 'debian',
    version: 'dialyzer --version',
    trap: 'dialyzer names a file without its folder: of two files of that name none is blamed',
    run: 'dialyzer --plt erts.plt --src src',
    check: builtPlt,
    files: { 'src/till.erl': till, 'old/till.erl': '-module(till).\n' },
    status: 'failed',
    findings: ['dialyzer/warning (warning)']
  },
  {
    from: 'debian',
    version: 'dialyzer --version',
    trap: 'dialyzer names the folder with --fullpath: the right one of two files is blamed',
    run: 'dialyzer --plt erts.plt --fullpath --src src',
    check: builtPlt,
    files: { 'src/till.erl': till, 'old/till.erl': '-module(till).\n' },
    status: 'failed',
    findings: ['dialyzer/warning src/till.erl:4:2 (warning)']
  }
]

export const goTraps: readonly Trap[] = [
  {
    ...go,
    trap: 'go test names the file of a test without its folder',
    run: 'go test ./...',
    files: {
      'go.mod': goModule,
      'till.go': 'package till\n',
      'till_test.go': 'package till\n\nimport "testing"\n\nfunc TestNone(t *testing.T) {}\n',
      'inner/shelf_test.go': 'package inner\n\nimport "testing"\n\nfunc TestCount(t *testing.T) {\n\tt.Error("no")\n}\n'
    },
    status: 'failed',
    findings: ['go-test/failed inner/shelf_test.go:6']
  },
  {
    ...go,
    trap: 'go vet -json exits 0 whatever it found',
    run: 'go vet -json ./...',
    files: {
      'go.mod': goModule,
      'till.go': 'package till\n\nimport "fmt"\n\nfunc Pay() {\n\tfmt.Printf("%d", "a")\n}\n'
    },
    status: 'failed',
    findings: ['go/printf till.go:6:2']
  },
  {
    ...go,
    trap: 'gofmt -l exits 0 whatever it lists',
    run: 'gofmt -l .',
    files: { 'till.go': 'package   till\n' },
    status: 'failed',
    findings: ['gofmt/unformatted till.go']
  }
]
