import { describe, expect, test } from '@jest/globals'
import { scanText } from '../scan-text.ts'

/** How many of `alert` in the text are code. */
function found(path: string, text: string): number {
  return scanText(path, text).length
}

describe('a slash begins a regex', () => {
  test.each([
    'x = /alert(1)/',
    'return /alert(1)/',
    'if (a) /alert(1)/.test(b)',
    'while (a) /alert(1)/.test(b)',
    'for (const a of b) /alert(1)/.test(a)',
    'for await (const a of b) /alert(1)/.test(a)',
    'with (a) /alert(1)/.test(b)',
    'for (a of /alert(1)/.exec(b)) {}',
    'a in /alert(1)/',
    'typeof /alert(1)/',
    'case /alert(1)/.test(x):',
    'else /alert(1)/.test(x)',
    '{}\n/alert(1)/.test(x)',
    'function f() {}\n/alert(1)/.test(x)',
    'export default function () {}\n/alert(1)/.test(x)',
    'class A extends B<C> {}\n/alert(1)/.test(x)',
    'x => {}\n/alert(1)/.test(x)',
    'switch (a) { case 1: {} /alert(1)/.test(x) }',
    '!/alert(1)/.test(x)',
    'a && !/alert(1)/.test(x)',
    'a\n!/alert(1)/.test(x)',
    `\`\${/alert(1)/.source}\``,
    'f(/[/]alert(1)/)',
    '[/[\\]/]alert(1)/]',
    'x = /[[a-z]--[/alert(1)]]/v',
    'a ? /alert(1)/ : b',
    '() => /alert(1)/',
    'export = /alert(1)/'
  ])('%s', text => {
    expect(found('a.ts', text)).toBe(0)
    expect(found('a.js', text)).toBe(0)
  })
})

describe('a slash divides', () => {
  test.each([
    'a / alert(1) / 2',
    '(a) / alert(1) / 2',
    'f(a) / alert(1) / 2',
    'a[0] / alert(1) / 2',
    'a! / alert(1) / 2',
    'a()! / alert(1) / 2',
    'a++ / alert(1) / 2',
    'a-- / alert(1) / 2',
    '"a" / alert(1) / 2',
    '`a` / alert(1) / 2',
    '/a/g / alert(1) / 2',
    '1 / alert(1) / 2',
    '1. / alert(1) / 2',
    '.5 / alert(1) / 2',
    '1_000n / alert(1) / 2',
    'a?.5:1 / alert(1) / 2',
    'a.return / alert(1) / 2',
    'a?.if / alert(1) / 2',
    'a.if(b) / alert(1) / 2',
    '#a in b / alert(1) / 2',
    'this / alert(1) / 2',
    'of / alert(1) / 2',
    'x = {} / alert(1) / 2',
    'f({}, {} / alert(1) / 2)',
    'x = function () {} / alert(1) / 2',
    `\`\${{} / alert(1) / 2}\``,
    'a / /* / */ alert(1) / 2'
  ])('%s', text => {
    expect(found('a.ts', text)).toBe(1)
    expect(found('a.js', text)).toBe(1)
  })
})

describe('an angle bracket begins a tag in .tsx and .js', () => {
  test.each([
    'x = <b>alert(1)</b>',
    'return <>alert(1)</>',
    'x = a < b && <b>alert(1)</b>',
    'x = <b c="alert(1)" d=\'alert(1)\' />',
    'x = <b alert alert="1" /* alert(1) */ // alert(1)\n/>',
    "x = <b {...c} d={e}>it's alert(1) `</b>",
    'x = <b>// alert(1)\n/* alert(1) */</b>',
    'x = <b>{"alert(1)"}{/* alert(1) */}{`alert(1)`}</b>',
    'x = <a.b c:d="e"><f-g>alert(1)</f-g>alert(1)<h/>alert(1)</a.b>',
    'x = <b>(optional) alert(1)</b>',
    'x = <A<B<C>> d={1}>alert(1)</A>',
    'x = <A d=<b>alert(1)</b>>alert(1)</A>',
    'x = <b>&lt; alert(1) &amp; > alert(1)</b >',
    'if (a) <b>alert(1)</b>'
  ])('%j', text => {
    expect([found('a.tsx', text), found('a.js', text), found('a.jsx', text)]).toEqual([0, 0, 0])
  })

  test.each([
    'x = <b>{alert(1)}</b>',
    'x = <b c={() => alert(1)} />',
    `x = <b c={\`\${alert(1)}\`} />`,
    'x = <A d=<b>{alert(1)}</b> />',
    "x = <b>it's</b>; alert(1)",
    'x = <b/>; alert(1)',
    'x = <></>; alert(1)',
    'x = <b>a</b> / 2 / alert(1)',
    'x = <br/> / 2 / alert(1)',
    'x = <T,>(y: T) => alert(1)',
    'x = <T extends A>(y: T) => alert(1)',
    'x = <const T,>(y: T) => alert(1)',
    'type A = <T>(y: T) => T; alert(1)',
    'type A = { <T>(y: T): T }; alert(1)',
    'x = a < b; alert(1) > c',
    'x = a! < b; alert(1) > c',
    'f<A>(alert(1))',
    'new Map<A, B>(); alert(1)'
  ])('%j holds code', text => {
    expect(found('a.tsx', text)).toBe(1)
  })

  test('but not in .ts', () => {
    expect(found('a.ts', 'x = <any>alert(1)</b>')).toBe(1)
  })
})

const DEEP = 20_000

test.each([
  { name: 'templates', path: 'a.js', open: '`${', close: '}`' },
  { name: 'elements', path: 'a.jsx', open: '<b>{', close: '}</b>' },
  { name: 'attributes', path: 'a.tsx', open: '<b c={', close: '}/>' },
  { name: 'functions', path: 'a.ts', open: '(() => {', close: '})' },
  { name: 'exclamations', path: 'a.ts', open: '!', close: '' }
])('$name nest 20,000 deep', ({ path, open, close }) => {
  expect(found(path, `${open.repeat(DEEP)}alert(1)${close.repeat(DEEP)}`)).toBe(1)
})

test.each(['`', '`${', '"', '/', '/[', '/*', '<b>', '<b c="', '<b {', '<b /*', '<script>', '<style>'])(
  'what stands before an unterminated %s is read',
  open => {
    expect(found('a.jsx', `alert(1)\nx = ${open}`)).toBe(1)
    expect(found('a.svelte', `{alert(1)}\n${open}`)).toBe(1)
  }
)
