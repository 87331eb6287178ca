const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that may go to a page as it is. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type HtmlPart = string | Html | readonly Html[]

const markupOf = (part: HtmlPart): string => {
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  return part.map(({ markup }) => markup).join('')
}

/** Template tag: whatever is filled in is text, unless it was made by this tag itself. */
export const html = (texts: TemplateStringsArray, ...parts: HtmlPart[]): Html =>
  new Html(texts.map((text, n) => text + markupOf(parts[n] ?? '')).join(''))
