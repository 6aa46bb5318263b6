import { html } from './html.ts'

/** The look of a comparison: light and dark as the reader has it, printed in black on white, no font to be fetched. */
export const pageStyle = html`<style>
:root { color-scheme: light dark; --text: #1b1b1b; --quiet: #5f5f5f; --line: #d5d5d5; --back: #ffffff; --head: #f3f3f0; --flag: #fdeccb; --error: #b3261e; --warning: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e3; --quiet: #a3a3a0; --line: #3d3d3b; --back: #191918; --head: #252523; --flag: #4a3a14; --error: #ff8a80; --warning: #f0c05a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem; max-width: 80rem; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .25rem 0 1rem; }
small, code, .quiet, footer { color: var(--quiet); font-size: .8rem; }
code { font-family: ui-monospace, monospace; font-weight: normal; overflow-wrap: anywhere; }
.wide { overflow-x: auto; max-width: 100%; border: 1px solid var(--line); border-radius: 4px; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
th { font-weight: 600; background: var(--head); }
thead th { min-width: 4.5rem; overflow-wrap: anywhere; }
th:first-child { text-align: left; position: sticky; left: 0; min-width: 9rem; max-width: 20rem; }
td { white-space: nowrap; }
td.flagged { background: var(--flag); }
td.empty { color: var(--quiet); }
ul { margin: 0; padding-left: 1.2rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
.error strong { color: var(--error); }
.warning strong { color: var(--warning); }
footer { margin-top: 2rem; }
@media (max-width: 40rem) {
  body { padding: .75rem; font-size: 14px; }
  th, td { padding: .25rem .4rem; }
  th:first-child { min-width: 7rem; max-width: 9rem; font-weight: 500; }
  th code { display: none; }
}
@media print {
  :root { --text: #000; --quiet: #333; --line: #999; --back: #fff; --head: #eee; --flag: #eee; --error: #000; --warning: #000; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  .wide { overflow: visible; border: 0; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  th:first-child { position: static; min-width: 14em; }
}
</style>`
