import type { Language } from './language.ts'
import { conflictMarker } from './languages/any/conflict-marker.ts'

/** Files of no known language: nothing is known of them but the usual comments, in which an ignore can stand. */
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
  rules: [conflictMarker]
}
