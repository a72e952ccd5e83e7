/** The bundler and the tests give these files as text. */
declare module '*.yml' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: it is how the bundler exports text
  export default text
}

declare module '*.md' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: it is how the bundler exports text
  export default text
}
