/** A YAML block printed in Markdown, without its indentation; `name` is `path:line`. */
export type YamlBlock = { readonly name: string; readonly text: string }

export function yamlBlocks(path: string, markdown: string): YamlBlock[] {
  const fences = [...markdown.matchAll(/^( *)```ya?ml\n(.*?)^ *```/gms)]
  return fences.map(({ 1: indent = '', 2: body = '', index }) => ({
    name: `${path}:${markdown.slice(0, index).split('\n').length}`,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
  }))
}
