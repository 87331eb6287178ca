import type { Locale } from '../../lambdas/contract/locale.ts'

interface HtmlDocument {
  readonly locale: Locale
  readonly title: string
  readonly description: string
  /** The prerendered markup. */
  readonly body: string
  readonly script: string
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
  /** Whether search engines may show it. */
  readonly listed: boolean
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The whole page. Nothing is inline, so that the strictest Content-Security-Policy fits. */
export function renderDocument({
  locale,
  title,
  description,
  body,
  script,
  preloads,
  styles,
  listed,
}: HtmlDocument): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<meta name="theme-color" content="#0b2350">
${listed ? '' : '<meta name="robots" content="noindex">'}
${styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('\n')}
${preloads.map((file) => `<link rel="modulepreload" href="${file}">`).join('\n')}
<script type="module" src="${script}"></script>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="icon" href="/favicon.png" type="image/png" sizes="48x48">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="manifest" href="/${locale}.webmanifest">
</head>
<body><div id="app">${body}</div></body>
</html>
`
}
