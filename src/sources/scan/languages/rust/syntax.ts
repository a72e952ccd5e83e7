import type { Syntax, TextForm } from '../../engine/syntax.ts'
import { lineComment, nestedComment } from '../braces/forms.ts'

/** `'a'`, `'\''`, `'\u{1F600}'`; beyond ASCII a character is several bytes. */
const character = {
  match: /'(?:\\u\{[0-9a-fA-F_]*\}|\\[^\r\n]|\\x[0-9a-fA-F]{2}|[\x80-\xff]{2,4}|[\t\x20-&(-[\]-\x7f])'/y,
  starts: "'"
}

/** `'a` and `'outer:` open no text, and `r#match` is a name. */
const lifetime = { match: /'(?=[A-Za-z_])/y, starts: "'" }
const rawName = { match: /r#(?=[A-Za-z_])/y, starts: 'r' }

/** `#!/usr/bin/env run-cargo-script`, and not the attribute `#![no_std]`. */
const shebang: TextForm = {
  kind: 'comment',
  open: /#!(?![ \t]*\[)/y,
  starts: '#',
  when: (_, offset) => offset === 0,
  endsAtLineEnd: true
}

export const rust: Syntax = {
  forms: [
    shebang,
    lineComment,
    nestedComment,
    { kind: 'string', open: /[bc]?r(#*)"/y, starts: 'bcr', close: ([, hashes = '']) => `"${hashes}` },
    { kind: 'string', open: '"', close: '"', escape: '\\' }
  ],
  operators: ['::', '->', '=>', '==', '!=', '<=', '>='],
  literals: [character, lifetime, rawName]
}
