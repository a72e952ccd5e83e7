// What the corpora are written in: ordinary code, what is planted, and what only looks like it.
const words =
  'account amount batch buffer cache client column config context counter cursor device digest document entry event field filter frame group handler header index invoice item job key label ledger limit line list lookup manager message metric model module name node number offset order owner packet page parser path payload period person plan policy pool port price process profile project query queue range rate record region report request result route row rule schedule schema scope section segment server session shape signal source stage state status step store stream table target task team tenant ticket token topic total trace transfer unit update user value vector version view weight window worker zone'.split(
    ' '
  )

const name = random => `${random.pick(words)}_${random.pick(words)}`

/**
 * A language: `open` and `close` frame a file, `block` is ordinary code. `planted` are findings, one each, `noise` holds
 * the same words where they are no code. `%` is replaced by a name.
 */
export const languages = [
  {
    title: 'Elixir',
    extension: '.ex',
    open: random =>
      `defmodule ${camel(random)} do\n  @moduledoc "Keeps the ${random.pick(words)} of each ${random.pick(words)}."\n`,
    close: 'end\n',
    block: random => {
      const [a, b, c] = [name(random), name(random), name(random)]
      return [
        `\n  def ${a}(${b}, opts \\\\ []) do\n    ${c} = Map.get(${b}, :${name(random)}, ${random.below(900)})\n\n`,
        `    case Keyword.fetch(opts, :${name(random)}) do\n      {:ok, ${name(random)}} when is_binary(${c}) -> {:ok, "${name(random)}: #{${c}}"}\n`,
        `      :error -> {:error, :${name(random)}}\n    end\n  end\n`
      ].join('')
    },
    planted: [
      '\n  def %(x) do\n    IO.inspect(x, label: "%")\n  end\n',
      '\n  def %(x), do: x |> IO.inspect()\n',
      '\n  def %(x) do\n    dbg(x)\n  end\n'
    ],
    noise: [
      '\n  # IO.inspect(%) was here once\n',
      '\n  @% "IO.inspect(x) and dbg(x)"\n',
      '\n  @doc """\n  Like IO.inspect(%).\n  """\n'
    ]
  },
  {
    title: 'Python',
    extension: '.py',
    open: random => `"""Keeps the ${random.pick(words)} of each ${random.pick(words)}."""\nimport json\n`,
    close: '',
    block: random => {
      const [a, b, c] = [name(random), name(random), name(random)]
      return [
        `\n\ndef ${a}(self, ${b}: dict, *, limit: int = ${random.below(900)}) -> str:\n    """Return the ${random.pick(words)}."""\n`,
        `    ${c} = ${b}.get('${name(random)}') or {}\n    for key, value in sorted(${c}.items()):\n`,
        `        if len(value) > limit:\n            raise ValueError(f'${name(random)}: {key!r} is {len(value)}')\n    return json.dumps(${c})\n`
      ].join('')
    },
    planted: ['\n\ndef %(x):\n    breakpoint()\n', '\n\ndef %(x):\n    import pdb\n    pdb.set_trace()\n'],
    noise: [
      '\n# breakpoint() for %\n',
      '\n% = "breakpoint() or pdb.set_trace()"\n',
      '\n% = """\npdb.set_trace()\n"""\n'
    ]
  },
  {
    title: 'JavaScript',
    extension: '.js',
    open: random => `import { ${name(random)} } from './${name(random)}.js'\n`,
    close: '',
    block: random => {
      const [a, b, c] = [name(random), name(random), name(random)]
      return [
        `\n/** The ${random.pick(words)} of a ${random.pick(words)}. */\nexport async function ${a}_${random.below(1e6)}(${b}, { limit = ${random.below(900)} } = {}) {\n`,
        `  const ${c} = await ${b}.find(item => item.${name(random)} === '${name(random)}')\n`,
        `  if (!${c}) throw new Error(\`${name(random)} \${limit} is not there\`)\n  return { ...${c}, ${name(random)}: /^[a-z]+$/.test(${c}.key) }\n}\n`
      ].join('')
    },
    planted: [
      '\nexport function %(x) {\n  console.log(x)\n}\n',
      '\nexport function %(x) {\n  debugger\n  return x\n}\n'
    ],
    noise: [
      '\n// console.log(%)\n',
      "\nexport const % = 'console.log(x); debugger'\n",
      '\nexport const % = `debugger\nconsole.log(x)`\n'
    ]
  },
  {
    title: 'Go',
    extension: '.go',
    open: random => `package ${random.pick(words)}\n\nimport "errors"\n`,
    close: '',
    block: random => {
      const [a, b, c] = [camel(random), name(random), name(random)]
      return [
        `\n// ${a} gives the ${random.pick(words)}.\nfunc ${a}(${b} map[string]int, limit int) (int, error) {\n`,
        `\t${c}, ok := ${b}["${name(random)}"]\n\tif !ok || ${c} > limit+${random.below(900)} {\n`,
        `\t\treturn 0, errors.New("${name(random)} is not there")\n\t}\n\treturn ${c}, nil\n}\n`
      ].join('')
    },
    planted: ['\nfunc %(x int) {\n\tprintln(x)\n}\n'],
    noise: ['\n// println(x) shows %\n', '\nconst % = "println(x)"\n', '\nvar % = `\nprintln(x)\n`\n']
  }
]

/** Names of their own: a name that a module declares twice is a fault which tools refuse to look behind. */
export function filled(template, random) {
  return template.replaceAll('%', () => `${name(random)}_${random.below(1e6)}`)
}

function camel(random) {
  return name(random)
    .split('_')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('')
}
