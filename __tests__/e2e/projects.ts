import type { Tree } from '../git/write-tree.ts'

const elixirConfig = `checks:
  compile: mix compile --warnings-as-errors
  format: mix format --check-formatted
  tests:
    run: mix test
    expect: [tests >= 1, failures == 0]
  no-debug:
    scan: lib/**/*.ex
    forbid: [elixir/io-inspect, elixir/dbg, elixir/iex-pry]
`

const mixProject = `defmodule Shop.MixProject do
  use Mix.Project

  def project, do: [app: :shop, version: "0.1.0", deps: []]
end
`

export const greenElixir: Tree = {
  '.github/readiness.yml': elixirConfig,
  '.gitignore': '_build/\n',
  '.formatter.exs': '[inputs: ["{mix,.formatter}.exs", "{lib,test}/**/*.{ex,exs}"]]\n',
  'mix.exs': mixProject,
  'lib/shop.ex': 'defmodule Shop do\n  def pay(amount), do: amount + 1\nend\n',
  'test/test_helper.exs': 'ExUnit.start()\n',
  'test/shop_test.exs': `defmodule ShopTest do
  use ExUnit.Case

  test "takes the money" do
    assert Shop.pay(3) == 4
  end
end
`
}

/** A debug call, a variable nobody uses, a file that is not formatted, and so a test that fails. */
export const redElixir: Tree = {
  ...greenElixir,
  'lib/shop.ex': `defmodule Shop do
  def pay(amount) do
    IO.inspect(amount)
    unused = 1
    amount
  end
end
`,
  'lib/loose.ex': 'defmodule Loose do\n  def  run,   do: :ok\nend\n'
}

const pythonConfig = `checks:
  tests:
    run: python3 -m pytest
    expect: [tests >= 1, failures == 0]
  black: black --check .
  flake8: flake8 shop tests
  mypy: mypy shop
  no-debug:
    scan: "**/*.py"
    forbid: [python/breakpoint, python/pdb, python/tmp-log-write]
`

export const greenPython: Tree = {
  '.github/readiness.yml': pythonConfig,
  '.gitignore': '__pycache__/\n.pytest_cache/\n.mypy_cache/\n',
  'shop/__init__.py': '',
  'shop/till.py': 'def pay(amount: int) -> int:\n    return amount + 1\n',
  'tests/test_till.py': `from shop.till import pay


def test_takes_the_money() -> None:
    assert pay(3) == 4
`
}

/** A debugger, an import nobody uses, a wrong type, a file that is not formatted, and a test that fails. */
export const redPython: Tree = {
  ...greenPython,
  'shop/till.py': `import os


def pay(amount: int) -> int:
    if amount < 0:
        breakpoint()
    return str(amount)
`,
  'shop/loose.py': 'x = { "a":1 }\n'
}
