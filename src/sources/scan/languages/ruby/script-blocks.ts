import type { Hole, TextForm } from '../../engine/syntax.ts'
import { type Host, written } from '../html/host.ts'
import { percentTags } from '../html/index.ts'
import { cutAt, fileEnd, once } from '../html/script-syntax.ts'
import { typescript } from '../javascript/syntax.ts'

const DO = '\\bdo(?:\\s{0,9}\\|[^|%]{0,100}\\|)?\\s{0,9}-?%>'
const CONTROL = `-?\\s{0,9}(?:(?:if|unless|case|for|while|until|begin)\\b[^%]{0,300}%>|[^%=]{0,300}?${DO})`
const SCRIPT = `=\\s{0,9}javascript_tag\\b[^%]{0,300}?${DO}`

/** `<% … %>` that begins none of these blocks. */
function tagsBut(blocks: string): readonly TextForm[] {
  return [written('<%!--', '<', '--%>'), written(new RegExp(`<%(?!%|${blocks})`, 'y'), '<', '%>')]
}

/** A block of Ruby in a script, with script in it. */
function block(opening: string): Hole {
  return {
    open: new RegExp(`<%${opening}`, 'y'),
    starts: '<',
    close: /<%-?\s{0,9}end\b[^%]{0,300}%>/y,
    closeStarts: '<',
    syntax: () => script()
  }
}

const script = once(() => {
  const whole = cutAt(typescript, fileEnd, percentTags)()
  const forms = [...tagsBut(CONTROL), ...whole.forms.slice(percentTags.forms.length)]
  return { ...whole, forms, holes: [block(CONTROL)] }
})

/** Pages that ERB writes; `<%= javascript_tag do %> … <% end %>` writes the tags of a script. */
export const inErb: Host = { forms: tagsBut(SCRIPT), holes: [], scripts: [block(SCRIPT)] }
