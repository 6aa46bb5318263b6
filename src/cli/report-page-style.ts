import { html } from './html.ts'

/** Numbers at the left, the source at the right; one below the other on paper and on narrow screens. Light and dark. */
export const reportPageStyle = html`<style>
:root { color-scheme: light dark; --text: #1b1b1b; --quiet: #5f5f5f; --line: #d5d5d5; --back: #ffffff; --head: #f3f3f0; --flag: #fdeccb; --meant: #ffd54a; --error: #b3261e; --warning: #8a5a00; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e3; --quiet: #a3a3a0; --line: #3d3d3b; --back: #191918; --head: #252523; --flag: #4a3a14; --meant: #8a6d00; --error: #ff8a80; --warning: #f0c05a; --link: #9cc7f5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
main, aside { padding: 1.25rem; height: 100vh; overflow: auto; }
aside { border-left: 1px solid var(--line); }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .75rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
aside h2 { margin-top: 0; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
small, code, .quiet, footer, figcaption { color: var(--quiet); font-size: .8rem; }
code { font-family: ui-monospace, monospace; font-weight: normal; overflow-wrap: anywhere; }
a { color: var(--link); }
td a { display: block; text-decoration: none; }
td a:hover, td a:focus { text-decoration: underline; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border: 1px solid var(--line); vertical-align: top; }
main th, main td { text-align: right; }
main th:first-child { text-align: left; min-width: 9rem; }
th { font-weight: 600; background: var(--head); }
main td { white-space: nowrap; }
.flagged { background: var(--flag); }
.empty { color: var(--quiet); }
ul { margin: 0; padding-left: 1.2rem; }
summary { color: var(--link); cursor: pointer; font-size: .8rem; width: max-content; }
li { margin: .35rem 0; overflow-wrap: anywhere; }
.error strong { color: var(--error); }
.warning strong { color: var(--warning); }
.heading { font-weight: 600; }
aside p { overflow-wrap: anywhere; }
aside i { scroll-margin: 30vh; }
:target + span { background: var(--meant); outline: 3px solid var(--meant); }
figure { margin: 0 0 1rem; }
figure div { position: relative; }
figure img { display: block; width: 100%; height: auto; background: #ffffff; border: 1px solid var(--line); }
figure i { position: absolute; }
figure i:target { outline: 3px solid #d93025; background: #ffd54a66; }
footer { margin-top: 2rem; }
@media (max-width: 60rem) {
  body { display: block; }
  main, aside { height: auto; overflow: visible; padding: .75rem; }
  aside { border-left: 0; border-top: 1px solid var(--line); }
}
@media print {
  :root { --text: #000; --quiet: #333; --line: #999; --back: #fff; --head: #eee; --flag: #eee; --error: #000; --warning: #000; --link: #000; }
  body { display: block; font-size: 9pt; }
  main, aside { height: auto; overflow: visible; padding: 0; }
  aside { border: 0; break-before: page; }
  tr, li, figure { break-inside: avoid; }
}
</style>`
