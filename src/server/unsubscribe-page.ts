import { html, raw } from 'hono/html'
import { type ReaderLanguage, unsubscribeWords } from './unsubscribe-words.ts'

/** The colours of theme.css that it needs: it stands alone, since nothing but it is reached from outside. */
const style = raw(`
:root { color-scheme: light dark; --paper: #f7f7f5; --card: #fff; --line: #e6e5e1; --ink: #1c1b19; --soft: #65635d; --brand: #0b6e5f; --on-brand: #fff }
@media (prefers-color-scheme: dark) {
  :root { --paper: #131412; --card: #1b1d1a; --line: #2d302b; --ink: #ecebe6; --soft: #a8a69d; --brand: #4fc3ac; --on-brand: #08201b }
}
* { box-sizing: border-box; margin: 0 }
body { min-height: 100dvh; display: grid; place-items: center; padding: 16px; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 440px; padding: 32px; display: grid; gap: 12px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere }
.shop { color: var(--soft); font-size: 14px; font-weight: 600 }
h1 { font-size: 22px; line-height: 1.25; letter-spacing: -0.02em; text-wrap: balance }
form { margin-top: 12px }
button { width: 100%; min-height: 44px; padding: 8px 16px; border: 0; border-radius: 8px; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; cursor: pointer }
button:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px }
`)

type Shown = {
  state: 'ask' | 'done' | 'strange'
  language: ReaderLanguage
  /** How the shop is called; null while it has no name of its own. */
  shop: string | null
}

/** What somebody sees who follows the link of a message: it asks, says that it is done, or that the link is none of ours. */
export function unsubscribePage({ state, language, shop }: Shown) {
  const { button, [state]: part } = unsubscribeWords[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${shop === null ? part.title : `${part.title} · ${shop}`}</title>
<style>${style}</style>
</head>
<body>
<main>
${shop === null ? '' : html`<p class="shop">${shop}</p>`}
<h1>${part.title}</h1>
<p>${part.text}</p>
${state === 'ask' ? html`<form method="post"><button type="submit">${button}</button></form>` : ''}
</main>
</body>
</html>`
}
