import type { LineGrammar } from './lines.ts'

const braces = { opensBlock: ['{'], closesBlock: ['}'] } as const

/** A closing bracket ends a statement of Go with its line, whatever comes next. */
export const go: LineGrammar = {
  ...braces,
  wantsMore:
    /^(?:var|const|type|func|package|import|go|defer|case|range|chan|struct|interface|map|if|for|switch|select)$/,
  goesOn: /^(?!)/,
  opensStatement: ['*', '<-', '(', '[', '{', '+', '-', '!', '&', '^'],
  mayBeLast: true
}

export const lua: LineGrammar = {
  opensBlock: ['then', 'do', 'else', 'repeat'],
  closesBlock: ['end', 'else', 'elseif', 'until'],
  wantsMore: /^(?:and|or|not|return|local|function|if|elseif|while|until|for|in|goto|break)$/,
  goesOn: /^(?:and|or|then|do)$/,
  opensStatement: ['::', ';'],
  mayBeLast: true
}

/** The last statement of a lambda is its value. */
export const kotlin: LineGrammar = {
  ...braces,
  wantsMore: /^(?:else|do|return|throw|in|is|as|val|var|fun|class|object|interface|try|finally|if|when|while|for)$/,
  goesOn: /^(?:else|catch|finally|in|is|as|while|get|set|by|where)$/,
  opensStatement: ['@'],
  mayBeLast: false
}

export const scala: LineGrammar = {
  ...braces,
  wantsMore:
    /^(?:else|do|return|throw|val|var|def|class|object|trait|extends|with|match|yield|new|then|if|while|for|case|try|finally|lazy|type)$/,
  goesOn: /^(?:else|catch|finally|match|extends|with|yield|do|then|while)$/,
  opensStatement: ['@'],
  mayBeLast: false
}

/** The only expression of a closure is its value. */
export const swift: LineGrammar = {
  ...braces,
  wantsMore:
    /^(?:else|do|return|throw|in|is|as|let|var|func|class|struct|enum|try|await|if|guard|while|for|repeat|case|where)$/,
  goesOn: /^(?:else|catch|is|as|in|where|while)$/,
  opensStatement: ['@'],
  mayBeLast: false
}

export const ruby: LineGrammar = {
  opensBlock: ['then', 'do', 'else', 'begin', 'ensure', '{', '|'],
  closesBlock: ['end', 'else', 'elsif', 'when', 'in', 'rescue', 'ensure', '}', ')', ']'],
  wantsMore:
    /^(?:and|or|not|return|def|class|module|if|unless|while|until|case|when|in|for|yield|defined\?|break|next|elsif|alias|undef)$/,
  goesOn: /^(?:and|or|then|do)$/,
  opensStatement: ['@', '@@', '$', '->', '::', '[', '!', '('],
  mayBeLast: false
}
