import { type Html, html } from './html.ts'
import type { Session } from './session.ts'

/** What stands in a page, and how it looks. */
export interface HtmlPage {
  readonly title: string
  readonly style: Html
  readonly body: Html
}

/** A whole page that runs no script and fetches nothing; pictures stand in it. */
export function htmlPage({ title, style, body }: HtmlPage, session: Session): string {
  const page = html`<!doctype html>
<html lang="${session.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
${style}
</head>
<body>
${body}
</body>
</html>
`
  return page.markup
}
