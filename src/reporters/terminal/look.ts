import colors from 'picocolors'

/** What the terminal can show. */
export type Look = { readonly isColoured: boolean; readonly columns: number }

export const plainLook: Look = { isColoured: false, columns: 100 }

export type Paint = ReturnType<typeof colors.createColors>

export function paintFor({ isColoured }: Look): Paint {
  return colors.createColors(isColoured)
}

/** Columns a text takes: East Asian wide characters and emoji take two, what combines takes none. */
export function widthOf(text: string): number {
  const visible = text.replace(/\p{Mark}|\p{Default_Ignorable_Code_Point}/gu, '')
  const wide = visible.match(
    /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu
  )
  return [...visible].length + (wide?.length ?? 0)
}

/** The start of a text that takes at most so many columns, so that the terminal does not wrap it. */
export function cutToWidth(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  const characters = [...text]
  while (characters.length > 0 && widthOf(characters.join('')) > columns - 1) characters.pop()
  return `${characters.join('')}…`
}
