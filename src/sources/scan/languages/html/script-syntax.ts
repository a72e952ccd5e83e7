import type { Syntax, TextForm } from '../../engine/syntax.ts'
import type { Host } from './host.ts'

/** Where a script ends, as a pattern, and every character that may begin it. */
type End = { readonly source: string; readonly starts: string }

export const scriptEnd: End = { source: '</script', starts: '<' }
/** A file that is all script is not cut. */
export const fileEnd: End = { source: '(?!)', starts: '' }

/** Quotes and ampersands in an attribute are written so. */
const entities: readonly TextForm[] = ['&quot;', '&#34;', '&#39;', '&apos;'].map(quote => ({
  kind: 'string',
  open: quote,
  close: quote,
  escape: '\\',
  endsAtLineEnd: true
}))

/** A page cuts its scripts out before it reads them: `end` ends them even in a string. Made when a page has one. */
export function cutAt(syntax: Syntax, end: End, host: Host): () => Syntax {
  return once(() => ({
    ...syntax,
    forms: [...host.forms, ...syntax.forms.map(form => formCutAt(form, end, host))],
    holes: [...host.holes, ...(syntax.holes ?? [])]
  }))
}

/** Made when it is asked for: most runs meet no such page. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** The code of an attribute between these quotes; without any it ends at the next space. */
export function inAttribute(syntax: Syntax, quote: string, host: Host): () => Syntax {
  const forms = [...entities, ...syntax.forms.filter(({ open }) => open !== quote)]
  const end = quote === '' ? { source: '[\\s>]', starts: ' \t\r\n>' } : { source: quote, starts: quote }
  return cutAt({ ...syntax, forms }, end, host)
}

function formCutAt(form: TextForm, end: End, host: Host): TextForm {
  if (form.kind === 'comment' && form.endsAtLineEnd) return form
  const { close, closeStarts = '' } = form
  if (close === undefined || typeof close === 'function') return form
  const [source, starts] =
    typeof close === 'string' ? [close.replace(/\W/g, '\\$&'), close.charAt(0)] : [close.source, closeStarts]
  const cut = {
    ...form,
    close: new RegExp(`${source}|(?=${end.source})`, 'iy'),
    closeStarts: starts + end.starts
  }
  if (form.kind === 'comment') return cut
  const inner = (form.inner ?? []).map(each => formCutAt(each, end, host))
  return { ...cut, inner: [...host.forms, ...inner], holes: [...host.holes, ...(form.holes ?? [])] }
}
