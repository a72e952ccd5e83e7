import type { Tree } from '../git/write-tree.ts'

/** A line that should not have stayed, and the rule that says so. */
type Leftover = { readonly rule: string; readonly line: string }

/** The thirty, by file: the file is written with a place for each. */
const planted: Readonly<Record<string, readonly Leftover[]>> = {
  'lib/shop/orders.ex': [
    { rule: 'elixir/io-inspect', line: '    |> IO.inspect(label: "orders")' },
    { rule: 'elixir/dbg', line: '    |> dbg()' },
    { rule: 'elixir/io-inspect', line: '    |> Enum.map(&IO.inspect/1)' }
  ],
  'lib/shop/cart.ex': [
    { rule: 'elixir/io-inspect', line: '    |> tap(fn item -> IO.inspect(item, label: "item") end)' },
    { rule: 'elixir/io-inspect', line: '    |> Enum.filter(&IO.inspect(&1, label: "kept"))' }
  ],
  'lib/shop/payments/gateway.ex': [
    { rule: 'elixir/iex-pry', line: '    |> then(fn x -> require IEx; IEx.pry(); x end)' },
    { rule: 'own/no-debug-log', line: '    |> tap(&Logger.debug("gateway: #{inspect(&1)}"))' },
    { rule: 'any/banner', line: '    |> tap(fn _ -> Logger.error("!!! Gateway.run/1 CALLED !!!") end)' }
  ],
  'lib/shop/stock.ex': [
    { rule: 'elixir/dbg', line: '    |> Enum.map(fn item -> dbg(item) end)' },
    { rule: 'elixir/tmp-log-write', line: '    |> tap(&File.write!("/tmp/stock.log", inspect(&1)))' }
  ],
  'lib/shop/reports/daily.ex': [
    { rule: 'elixir/tmp-log-write', line: '    |> tap(&File.write("/tmp/daily_debug.log", inspect(&1), [:append]))' },
    { rule: 'own/no-debug-log', line: '    |> tap(fn x -> Logger.debug(inspect(x)) end)' }
  ],
  'lib/shop/worker_pool.ex': [
    { rule: 'any/banner', line: '    |> tap(fn x -> Logger.warning("!!! pool #{length(x)} HERE !!!") end)' },
    { rule: 'elixir/iex-pry', line: '    |> tap(fn _ -> IEx.pry() end)' },
    { rule: 'elixir/tmp-log-write', line: '    |> tap(fn x -> File.write!("/tmp/worker_pool.log", inspect(x)) end)' }
  ],
  'lib/shop/mailer.ex': [
    { rule: 'elixir/dbg', line: '    |> Enum.map(&dbg(&1))' },
    { rule: 'elixir/io-inspect', line: '    |> tap(&(Logger.info("mail #{IO.inspect(&1)}")))' },
    { rule: 'elixir/io-inspect', line: '    |> tap(fn mail -> apply(IO, :inspect, [mail]) end)' }
  ],
  'worker/handlers/orders.py': [
    { rule: 'python/print', line: '    print("orders", payload)' },
    { rule: 'python/breakpoint', line: '    breakpoint()' },
    { rule: 'any/banner', line: '    log.error("!!! orders.handle CALLED !!!")' }
  ],
  'worker/handlers/stock.py': [
    { rule: 'python/print', line: '    print(f"{payload!r}")' },
    { rule: 'python/pdb', line: '    import pdb; pdb.set_trace()' },
    { rule: 'python/tmp-log-write', line: '    open("/tmp/python_worker.log", "a").write(str(payload))' }
  ],
  'worker/pipeline.py': [
    { rule: 'python/breakpoint', line: '    builtins.breakpoint()' },
    { rule: 'python/tmp-log-write', line: '    Path("/tmp/pipeline.log").write_text(str(payload))' },
    { rule: 'python/print', line: '    print(payload, file=sys.stderr)' }
  ],
  'worker/server.py': [
    { rule: 'python/pdb', line: '    pdb.set_trace()' },
    { rule: 'python/tmp-log-write', line: '    logging.basicConfig(filename="/tmp/server.log")' },
    { rule: 'python/print', line: '    builtins.print("server", payload)' }
  ]
}

/** More modules of the same kind, with nothing to find. */
const others = Array.from({ length: 60 }, (_, index) => `lib/shop/catalogue/section_${index + 1}.ex`)
const otherScripts = Array.from({ length: 25 }, (_, index) => `worker/steps/step_${index + 1}.py`)

/** A Mix project with a Python worker. `findings` are the places where something is planted, `rule path:line`. */
export function leftoverProject(): { readonly tree: Tree; readonly findings: readonly string[] } {
  const paths = [...new Set([...Object.keys(planted), ...others, ...otherScripts])]
  const files = paths.map(path => ({ path, ...written(path, planted[path] ?? []) }))
  return {
    tree: { ...surroundings, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) },
    findings: files.flatMap(({ path, places }) => places.map(({ rule, line }) => `${rule} ${path}:${line}`)).sort()
  }
}

function written(path: string, leftovers: readonly Leftover[]) {
  const [before, after] = path.endsWith('.py') ? pythonModule : elixirModule(path)
  const lines = [...before, ...leftovers.map(({ line }) => line), ...after]
  const places = leftovers.map(({ rule }, index) => ({ rule, line: before.length + index + 1 }))
  return { text: `${lines.join('\n')}\n`, places }
}

/** Legitimate uses before and behind the place of the leftovers. */
function elixirModule(path: string): readonly [before: readonly string[], after: readonly string[]] {
  const name = path
    .replace(/^lib\/|\.ex$/g, '')
    .replace(
      /(?:^|[/_])(\w)/g,
      (found, letter: string) => found.replace(/\w$|_/g, '').replace('/', '.') + letter.toUpperCase()
    )
  const before = [
    `defmodule ${name} do`,
    '  @moduledoc """',
    '  Never calls `IO.inspect/2` or `dbg/1`; it says "!!! CALLED !!!" only here.',
    '',
    '      iex> IO.inspect(1)',
    '      1',
    '  """',
    '  require Logger',
    '  alias Shop.Trace, as: MyIO',
    '',
    '  # IO.inspect(items) was here, and dbg() too.',
    '  @help "use IO.inspect(x) and IEx.pry() in a console, logs go to /tmp/shop.log"',
    '  def help, do: @help <> ~S|dbg(#{x})|',
    '',
    '  def run(items) do',
    '    Logger.info("running #{inspect(items)}")',
    '    File.write!("/tmp/upload.csv", "a,b")',
    '    File.read("/tmp/shop.log")',
    '',
    '    items'
  ]
  const after = [
    '    |> MyIO.inspect()',
    '    |> Enum.map(&inspect/1)',
    '    |> Enum.sort()',
    '  end',
    '',
    '  def trace(dbg: level), do: Logger.info("level #{level}")',
    '  def log_file, do: Path.join(Application.fetch_env!(:shop, :log_dir), "shop.log")',
    'end'
  ]
  return [before, after]
}

const pythonModule: readonly [before: readonly string[], after: readonly string[]] = [
  [
    '"""A step of the worker. It does not print(): it logs."""',
    'import builtins',
    'import logging',
    'import pdb',
    'import sys',
    'from pathlib import Path',
    '',
    'log = logging.getLogger(__name__)',
    '# print("left here once"); breakpoint()',
    '',
    '',
    'class Report:',
    '    def print(self, text):',
    '        sys.stdout.write(text)',
    '',
    '',
    'def handle(payload, breakpoint_at=None):',
    '    log.info("print(%s) to /tmp/worker.log", payload)',
    '    Report().print("pdb.set_trace()")',
    '    with open("/tmp/worker.log") as lines:',
    '        log.info(lines.read())',
    '    Path("/tmp/upload.bin").write_bytes(b"")'
  ],
  [
    '    return {"print": handle, "breakpoint": breakpoint_at}',
    '',
    '',
    'def run(payloads):',
    '    printer = Report()',
    '    return [printer.print(str(payload)) for payload in payloads]'
  ]
]

const surroundings: Tree = {
  'mix.exs':
    'defmodule Shop.MixProject do\n  use Mix.Project\n  def project, do: [app: :shop, version: "1.0.0"]\nend\n',
  'pyproject.toml': '[project]\nname = "worker"\nversion = "1.0.0"\n',
  'README.md': '# Shop\n\nSet `IO.inspect(x)` or `dbg()` where you like, and take it out again.\n\nNotes\n=======\n',
  'lib/mix/tasks/shop.report.ex':
    'defmodule Mix.Tasks.Shop.Report do\n  use Mix.Task\n  def run(_), do: IO.puts("report")\nend\n',
  'test/shop_test.exs': 'IO.inspect(ExUnit.configuration())\n',
  'tests/test_worker.py': 'def test_worker():\n    print("seen")\n    breakpoint()\n',
  'scripts/report.py': 'print("done")\n',
  'deps/plug/lib/plug.ex': 'defmodule Plug do\n  def call(x), do: IO.inspect(x)\nend\n',
  '.github/readiness.yml': `extends: [elixir, python]
rules:
  - id: own/no-debug-log
    languages: elixir
    pattern: Logger.debug(...)
    message: Debug logging left in code
    help: Log at info, or remove it.
checks:
  no-debug-log:
    scan: lib/**/*.ex
    forbid: own/no-debug-log
  no-banners:
    scan: [lib/**/*.ex, "**/*.py"]
    forbid: [any/banner, any/conflict-marker]
`
}
