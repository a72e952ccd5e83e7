import type { Language } from './language.ts'

/** Files of no known language: nothing but the usual comments, so that an ignore can stand in one. */
export const plain: Language = {
  title: 'text',
  extensions: [],
  start: {
    syntax: {
      forms: [
        { kind: 'comment', open: '<!--', close: '-->' },
        { kind: 'comment', open: '/*', close: '*/' },
        ...['#', '//', '--', ';'].map(open => ({ kind: 'comment' as const, open, endsAtLineEnd: true }))
      ]
    }
  },
  rules: []
}
