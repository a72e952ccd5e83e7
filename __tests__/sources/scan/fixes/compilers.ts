/** What takes or refuses a file of the language, by the ending of its name: the real compilers, as Debian brings them. */
export const compilers: Readonly<Record<string, readonly string[]>> = {
  ex: ['elixir', '-e', 'Code.compile_string(File.read!(hd(System.argv())))'],
  erl: ['erlc'],
  py: ['python3', '-m', 'py_compile'],
  js: [process.execPath, '--check'],
  go: ['go', 'build', '-o', '/dev/null'],
  rb: ['ruby', '-c'],
  php: ['php', '-l'],
  lua: ['luac5.4', '-p'],
  sh: ['bash', '-n'],
  java: ['javac', '-d', '.'],
  rs: ['rustc', '--emit=metadata', '--edition=2021', '-o', 'out.rmeta'],
  c: ['gcc', '-fsyntax-only']
}

/** For languages whose compilers are not at hand: the grammar must parse the file without an error. */
export const grammars: Readonly<Record<string, string>> = {
  kt: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  scala: 'tree-sitter-scala/tree-sitter-scala.wasm',
  swift: '@repomix/tree-sitter-wasms/out/tree-sitter-swift.wasm',
  dart: '@repomix/tree-sitter-wasms/out/tree-sitter-dart.wasm',
  cs: '@repomix/tree-sitter-wasms/out/tree-sitter-c_sharp.wasm'
}
