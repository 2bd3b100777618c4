/** The look of the docs page: the reading room's paper and ink, by day and by night. */
export const docsStyle = `
:root { color-scheme: light dark; --paper: #fbf8f1; --ink: #1d1a16; --line: #d8d0c0; --quiet: #6a6156; --seal: #b3261e }
@media (prefers-color-scheme: dark) { :root { --paper: #191613; --ink: #ece5d8; --line: #3b352d; --quiet: #a79d8e; --seal: #ff8a73 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; display: grid; grid-template-columns: 17rem minmax(0, 1fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem 2rem 1.5rem; border-right: 1px solid var(--line); font-size: 14px }
nav h2 { font-size: 13px; margin: 1.2rem 0 .2rem; color: var(--quiet); font-weight: 500 }
nav ul { list-style: none; margin: 0; padding: 0 }
nav li a { display: block; padding: .15rem 0; text-decoration: none; overflow-wrap: anywhere }
.title { font: 600 1.1rem Georgia, serif; text-decoration: none }
main { padding: 2rem clamp(1rem, 4vw, 4rem) 6rem; max-width: 66rem }
h1, h2, h3 { font-family: Georgia, 'Noto Serif SC Variable', serif; font-weight: 600; line-height: 1.25 }
h1 small { font-size: 1rem; color: var(--quiet); font-weight: 400 }
main h2 { margin: 3rem 0 .5rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink) }
article { padding: 1.2rem 0 .6rem; border-top: 1px solid var(--line) }
h2 + p + article, h2 + article { border-top: 0 }
article h3 { margin: 0; overflow-wrap: anywhere }
h3 code { font-size: 1rem }
b { text-transform: uppercase; font: 600 .8rem ui-monospace, monospace; color: var(--seal) }
h4 { margin: 1rem 0 .2rem; font-size: .9rem; color: var(--quiet); font-weight: 500 }
.summary { margin: .3rem 0; font-size: 1.05rem }
em { font-style: normal; color: var(--seal); font-size: .85rem; white-space: nowrap }
a { color: inherit; text-decoration-color: var(--seal); text-underline-offset: .2em }
a:focus-visible { outline: 2px solid var(--seal); outline-offset: 2px }
pre { overflow: auto; padding: .7rem .9rem; border: 1px solid var(--line); margin: .7rem 0 }
code { font: .9em ui-monospace, monospace }
table { border-collapse: collapse; width: 100%; font-size: 15px }
td, th { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { color: var(--quiet); font-weight: 500 }
td:first-child { white-space: nowrap }
small { color: var(--quiet) }
dl { display: grid; grid-template-columns: 3.5rem 1fr; margin: 0; gap: .2rem .5rem }
dd { margin: 0 }
ul.media { list-style: none; margin: 0; padding: 0 }
@media (max-width: 800px) {
  body { display: block }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) }
  table, tbody, tr, td { display: block }
  thead { display: none }
  td { border: 0; padding: 0 }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line) }
}
@media print { nav { display: none } body { display: block } }
`
