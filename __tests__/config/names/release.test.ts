import { describe, expect, test } from '@jest/globals'
import { readRelease } from '../../../src/config/names/release.ts'
import type { FakeTree } from '../../fakes/fake-files.ts'
import { fakeFiles, unreadable } from '../../fakes/fake-files.ts'

const mixWith = (inside: string) => `defmodule A.MixProject do\n  use Mix.Project\n${inside}\nend\n`

describe('the release version', () => {
  test.each([
    { path: 'mix.exs', text: mixWith('  def project, do: [app: :a, version: "1.2.3"]'), version: '1.2.3' },
    {
      path: 'mix.exs',
      text: mixWith('  @version "1.2.3-rc.1"\n  def project, do: [version: @version]'),
      version: '1.2.3-rc.1'
    },
    { path: 'mix.exs', text: mixWith('  # version: "0.1.0"\n  def project, do: [version: "1.2.3"]'), version: '1.2.3' },
    { path: 'apps/a/mix.exs', text: mixWith('  def project, do: [version: "1.2.3"]'), version: '1.2.3' },
    { path: 'package.json', text: '{ "name": "a", "version": "1.2.3" }', version: '1.2.3' },
    { path: 'pyproject.toml', text: '[project]\nname = "a"\nversion = "1.2.3"  # now\n', version: '1.2.3' },
    { path: 'pyproject.toml', text: "[tool.poetry]\nversion = '1.2.3'\n", version: '1.2.3' },
    { path: 'pyproject.toml', text: '[tool.x]\nversion = "9"\n[project]\nversion = "1.2.3"\n', version: '1.2.3' },
    {
      path: 'Cargo.toml',
      text: '[package]\r\nversion = "1.2.3"\r\n[dependencies.serde]\r\nversion = "1"\r\n',
      version: '1.2.3'
    },
    { path: 'Cargo.toml', text: '[workspace.package]\nversion = "1.2.3"\n', version: '1.2.3' },
    { path: 'VERSION', text: '1.2.3\n', version: '1.2.3' },
    { path: 'VERSION', text: 'v1.2.3+build.7', version: 'v1.2.3+build.7' }
  ])('$path → $version', async ({ path, text, version }) => {
    expect(await readRelease(path, fakeFiles({ [path]: text }))).toEqual({ kind: 'known', version })
  })

  const noVersion = (path: string) => `${path}: no version can be read without running it`

  test.each<{ what: string; path: string; tree: FakeTree; reason: string }>([
    { what: 'a missing file', path: 'mix.exs', tree: {}, reason: 'mix.exs cannot be read: no such file' },
    {
      what: 'an unreadable file',
      path: 'VERSION',
      tree: { VERSION: unreadable },
      reason: 'VERSION cannot be read: permission denied'
    },
    {
      what: 'a computed version',
      path: 'mix.exs',
      tree: { 'mix.exs': mixWith('  def project, do: [version: version()]') },
      reason: noVersion('mix.exs')
    },
    {
      what: 'an interpolated version',
      path: 'mix.exs',
      tree: { 'mix.exs': mixWith('  def project, do: [version: "1.#{n()}"]') },
      reason: noVersion('mix.exs')
    },
    {
      what: 'two versions',
      path: 'mix.exs',
      tree: { 'mix.exs': mixWith('  a = [version: "1.0.0"]\n  b = [version: "2.0.0"]') },
      reason: noVersion('mix.exs')
    },
    {
      what: 'an attribute without a value',
      path: 'mix.exs',
      tree: { 'mix.exs': mixWith('  def project, do: [version: @version]') },
      reason: noVersion('mix.exs')
    },
    { what: 'no version', path: 'package.json', tree: { 'package.json': '{}' }, reason: noVersion('package.json') },
    {
      what: 'a version that is no text',
      path: 'package.json',
      tree: { 'package.json': '{"version": 1}' },
      reason: noVersion('package.json')
    },
    { what: 'broken JSON', path: 'package.json', tree: { 'package.json': '{' }, reason: noVersion('package.json') },
    {
      what: 'a dynamic version',
      path: 'pyproject.toml',
      tree: { 'pyproject.toml': '[project]\ndynamic = ["version"]\n' },
      reason: noVersion('pyproject.toml')
    },
    {
      what: "a dependency's version only",
      path: 'Cargo.toml',
      tree: { 'Cargo.toml': '[dependencies.serde]\nversion = "1"\n' },
      reason: noVersion('Cargo.toml')
    },
    {
      what: 'the version of the workspace',
      path: 'Cargo.toml',
      tree: { 'Cargo.toml': '[package]\nversion.workspace = true\n' },
      reason: noVersion('Cargo.toml')
    },
    {
      what: 'an array of tables',
      path: 'Cargo.toml',
      tree: { 'Cargo.toml': '[package]\n[[bin]]\nversion = "1"\n' },
      reason: noVersion('Cargo.toml')
    },
    { what: 'two words', path: 'VERSION', tree: { VERSION: '1.2.3 beta' }, reason: noVersion('VERSION') },
    { what: 'an empty file', path: 'VERSION', tree: { VERSION: '' }, reason: noVersion('VERSION') },
    {
      what: 'something else',
      path: 'VERSION',
      tree: { VERSION: '$(date)' },
      reason: 'VERSION: the version $(date) is none'
    }
  ])('$what is not guessed', async ({ path, tree, reason }) => {
    expect(await readRelease(path, fakeFiles(tree))).toEqual({ kind: 'unknown', reason })
  })
})
