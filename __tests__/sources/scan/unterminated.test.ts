import { expect, test } from '@jest/globals'
import { languages } from '../../../src/sources/scan/languages/index.ts'
import { scanText } from './scan-text.ts'

const DEEP = 20_000

/** A leftover of each language, in a line of its own, and what opens a text or a hole there. */
const kinds: Readonly<Record<string, { readonly leftover: string; readonly openers: readonly string[] }>> = {
  '.c': { leftover: 'printf("x");', openers: ['"', "'", '/*', 'R"x(', '(', '#error it'] },
  '.cpp': { leftover: 'std::cout << x;', openers: ['"', "'", '/*', 'R"x(', '{'] },
  '.cs': {
    leftover: 'Console.Write(x);',
    openers: ['"', '@"', '$"{', '$@"{', '"""', '$$"""{{', '/*', "'", '#region it']
  },
  '.dart': { leftover: 'print(x);', openers: ['"', "'", '"""', "'''", 'r"', '"${', '/*', '/* /*', '('] },
  '.ex': {
    leftover: 'dbg(x)',
    openers: ['"', "'", '"""\n', "'''\n", '~s(', '~S"""\n', '~w[', '"#{', '~s(#{', '~H"""\n<p>{', '~r/', '(']
  },
  '.eex': { leftover: '<% dbg(x) %>', openers: ['<%= ', '<%#', '<%!--', '<%= "#{'] },
  '.heex': { leftover: '<% dbg(x) %>', openers: ['<%= ', '<%!--', '<!--', '{', '{"#{'] },
  '.ejs': { leftover: '<% debugger %>', openers: ['<%= ', '<%#', '<%= "', '<%= `${'] },
  '.js.eex': { leftover: '<% dbg(x) %>', openers: ['<%= ', '`${', '"', '//'] },
  '.js.erb': { leftover: '<% byebug %>', openers: ['<%= ', '`${', '"', '//'] },
  '.html': {
    leftover: '<script>debugger;</script>',
    openers: [
      ...[
        '<script>',
        '<script>`${',
        '<script>"',
        '<script>/*',
        '<script type="',
        '<script type=text/babel><p>',
        '<!--'
      ],
      ...[
        '<style>',
        '<p',
        '<p title="',
        '<p onclick="',
        '<p onclick=\'f("',
        '<p onclick=f(',
        '<a href="javascript:',
        '{{'
      ],
      ...['{%', '{#', '{% comment %}', '<%', '<?', '{{!', '@*']
    ]
  },
  '.erl': { leftover: 'f() -> io:format("x").', openers: ['"', "'", '"""\n', '~s(', '$', '(', '<<'] },
  '.go': { leftover: 'println(x)', openers: ['"', "'", '`', '/*', '(', '{'] },
  '.java': { leftover: 'System.out.println(x);', openers: ['"', "'", '"""', '/*', '('] },
  '.js': {
    leftover: 'debugger;',
    openers: ['"', "'", '`', '`${', '/', '/[', '/*', '<!--', '<a>', '<a b="', '<a>{', '(']
  },
  '.ts': { leftover: 'debugger;', openers: ['"', "'", '`', '`${', '/', '/[', '/*', '('] },
  '.vue': {
    leftover: '<script>debugger;</script>',
    openers: ['<script>', '<script>`${', '<p @click="', '{{', '<!--', '<style>', '<p']
  },
  '.svelte': {
    leftover: '<script>debugger;</script>',
    openers: ['<script>', '{#if ', '{"', '<!--', '<p on:click={', '<style>']
  },
  '.astro': { leftover: '<script>debugger;</script>', openers: ['<script>', '{', '{"', '<!--', '<p a={'] },
  '.kt': { leftover: 'println(x)', openers: ['"', '"""', '"${', '"""${', "'", '`', '/*', '/* /*', '('] },
  '.lua': { leftover: 'print(x)', openers: ['"', "'", '[[', '[==[', '--[[', '--[==[', '('] },
  '.md': { leftover: '>>>>>>> topic', openers: ['```\n', '~~~~\n', '`', '``', '<!--'] },
  '.pl': {
    leftover: 'my $x = "!!! HERE !!!";',
    openers: ['"', "'", '`', 'q(', 'qw[', 'm{', 's{a}{', 's/', '<<A\n', '=pod\n', '/']
  },
  '.php': {
    leftover: '<?php dd($x);',
    openers: ['"', "'", '`', '"{$', '"${', '<<<A\n', "<<<'A'\n", '/*', '?><?= ', '(']
  },
  '.twig': { leftover: '{{ dump(x) }}', openers: ['{{ ', '{% ', '{# ', '{{ "', '{{ "#{', '{% verbatim %}'] },
  '.blade.php': { leftover: '@dd($x)', openers: ['{{ ', '{!! ', '{{--', '@php ', '@if(', '@verbatim'] },
  '.py': {
    leftover: 'print(x)',
    openers: ['"', "'", '"""', "'''", 'f"{', 'f"""{', 'f"{x:{', 'rb"', '(', '[', '\\']
  },
  '.rb': {
    leftover: 'byebug',
    openers: ['"', "'", '`', '"#{', '%q(', '%w[', '%(#{', '/', '/#{', '<<A\n', '<<~A\n#{', '=begin\n', ':"', '?', '(']
  },
  '.erb': {
    leftover: '<% byebug %>',
    openers: ['<%= ', '<%#', '<%= "#{', '<%= javascript_tag do %>', '<% if x %>']
  },
  '.rs': { leftover: 'dbg!(x);', openers: ['"', 'r#"', 'b"', "'", '/*', '/* /*', '('] },
  '.scala': { leftover: 'println(x)', openers: ['"', '"""', 's"${', 's"""${', '`', "'", '/*', '/* /*', '('] },
  '.sh': {
    leftover: 'set -x',
    openers: ['"', "'", "$'", '`', '"$(', '$(', '${', '"${', '<<A\n', "<<'A'\n", '<<-A\n$(', '(']
  },
  '.sql': { leftover: "select '!!! HERE !!!';", openers: ["'", '"', '`', "E'", '$$', '$a$', '/*', '/* /*'] },
  '.swift': { leftover: 'print(x)', openers: ['"', '"""', '"\\(', '#"', '#"""', '#"\\#(', '/*', '/* /*', '('] }
}

const named = Object.keys(kinds)
const cases = named.flatMap(extension => {
  const { leftover, openers } = kinds[extension] ?? { leftover: '', openers: [] }
  return openers.map(open => ({ extension, leftover, open }))
})

test('every language is here', () => {
  const missing = languages
    .filter(({ isNotebook }) => !isNotebook)
    .map(({ extensions }) => extensions[0] ?? '')
    .filter(extension => !named.includes(extension))
  expect(missing).toEqual([])
})

test.each(cases)(
  '$extension: an unterminated $open hides not what stands before it',
  ({ extension, leftover, open }) => {
    expect(scanText(`a${extension}`, `${leftover}\n${open}`)).toHaveLength(1)
  }
)

test.each(cases)('$extension: 20,000 unterminated $open are read to the end', ({ extension, leftover, open }) => {
  const found = scanText(`a${extension}`, `${leftover}\n${open.repeat(DEEP)}\n${leftover}`)
  expect(found[0]?.location).toMatchObject({ startLine: 1 })
})

/** What opens an interpolation and what closes it, in each language that has one. */
const interpolations = [
  { path: 'a.cs', open: '$"{', inside: 'Console.Write(x)', close: '}"' },
  { path: 'a.dart', open: '"${', inside: 'print(x)', close: '}"' },
  { path: 'a.ex', open: '"#{', inside: 'dbg(x)', close: '}"' },
  { path: 'a.js', open: '`${', inside: 'alert(x)', close: '}`' },
  { path: 'a.jsx', open: '<a>{', inside: 'alert(x)', close: '}</a>' },
  { path: 'a.kt', open: '"${', inside: 'println(x)', close: '}"' },
  { path: 'a.php', open: '"{$a[', inside: 'dd(x)', close: ']}"', before: '<?php ' },
  { path: 'a.py', open: 'f"{', inside: 'print(x)', close: '}"' },
  { path: 'a.rb', open: '"#{', inside: 'puts(x)', close: '}"' },
  { path: 'a.scala', open: 's"${', inside: 'println(x)', close: '}"' },
  { path: 'a.sh', open: '"$(', inside: 'set -x', close: ')"' },
  { path: 'a.svelte', open: '{`${', inside: 'alert(x)', close: '}`}' },
  { path: 'a.swift', open: '"\\(', inside: 'print(x)', close: ')"' },
  { path: 'a.ts', open: '`${', inside: 'alert(x)', close: '}`' }
]

test.each(interpolations)(
  '20,000 interpolations $open in each other hold one finding in $path',
  ({ path, open, inside, close, before = '' }) => {
    const found = scanText(path, before + open.repeat(DEEP) + inside + close.repeat(DEEP))
    expect(found.map(({ location }) => location?.startColumn)).toEqual([before.length + open.length * DEEP + 1])
  }
)
