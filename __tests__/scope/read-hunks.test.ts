import { expect, test } from '@jest/globals'
import { changedLines } from '../../src/scope/changed-lines.ts'
import { readHunks } from '../../src/scope/read-hunks.ts'

const linesOf = (diff: string) => [...changedLines(readHunks(diff.split('\n')))]

test('lines added and edited are told by file, deletions leave none', () => {
  const diff = `diff --git a/lib/a.ex b/lib/a.ex
index 1..2 100644
--- a/lib/a.ex
+++ b/lib/a.ex
@@ -1 +1 @@ defmodule A
-old
+new
@@ -7,0 +8,3 @@
+one
+two
+three
@@ -20,2 +24,0 @@
-gone
-gone
`
  expect(linesOf(diff)).toEqual([
    [
      'lib/a.ex',
      [
        { start: 1, end: 1 },
        { start: 8, end: 10 }
      ]
    ]
  ])
})

test('a rename, a deletion and an addition are changes of their files', () => {
  const diff = `diff --git a/old.ex b/new.ex
similarity index 100%
rename from old.ex
rename to new.ex
diff --git a/gone.ex b/gone.ex
deleted file mode 100644
--- a/gone.ex
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/added.ex b/added.ex
new file mode 100644
--- /dev/null
+++ b/added.ex
@@ -0,0 +1 @@
+x
`
  expect(linesOf(diff)).toEqual([
    ['old.ex', []],
    ['new.ex', []],
    ['gone.ex', []],
    ['added.ex', [{ start: 1, end: 1 }]]
  ])
})

test('lines of the files that look like headers are not taken for them', () => {
  const diff = `diff --git a/notes.txt b/notes.txt
--- a/notes.txt
+++ b/notes.txt
@@ -3,2 +3,2 @@
--- a/other.txt
-diff --git a/x b/x
+++ b/other.txt
+rename to y
`
  expect(linesOf(diff)).toEqual([['notes.txt', [{ start: 3, end: 4 }]]])
})

test('a name that git has to quote is read back', () => {
  const diff = `diff --git "a/a\\nb\\t\\"\\303\\244.ex" "b/a\\nb\\t\\"\\303\\244.ex"
--- "a/a\\nb\\t\\"\\303\\244.ex"
+++ "b/a\\nb\\t\\"\\303\\244.ex"
@@ -0,0 +2 @@
+x
`
  expect(linesOf(diff)).toEqual([['a\nb\t"ä.ex', [{ start: 2, end: 2 }]]])
})

test('the tab that git writes behind a name with a space is not of the name', () => {
  const diff = `diff --git a/some lib.ex b/some lib.ex
--- a/some lib.ex\t
+++ b/some lib.ex\t
@@ -0,0 +2 @@
+x
diff --git "a/some \\"lib\\".ex" "b/some \\"lib\\".ex"
--- "a/some \\"lib\\".ex"\t
+++ "b/some \\"lib\\".ex"\t
@@ -0,0 +3 @@
+x
`
  expect(linesOf(diff)).toEqual([
    ['some lib.ex', [{ start: 2, end: 2 }]],
    ['some "lib".ex', [{ start: 3, end: 3 }]]
  ])
})
