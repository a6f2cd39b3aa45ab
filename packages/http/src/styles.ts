/** The one style of every page that a victim sees, inline: no second request, no font from elsewhere. */
export const styles = `
:root{color-scheme:light dark;--paper:#faf7f2;--card:#fffdf9;--ink:#24302e;--soft:#55625f;--line:#c9bfae;--edge:#857a68;--main:#0b5d57;--on:#fff;--tint:#e6f0ec;--warn:#8a2b2b;--warm:#fbe9e2}
@media(prefers-color-scheme:dark){:root{--paper:#151b1a;--card:#1d2524;--ink:#ece7df;--soft:#b4beba;--line:#3c4745;--edge:#8b9793;--main:#8fd3c8;--on:#0d1716;--tint:#1f3330;--warn:#ffb4a6;--warm:#3a2420}}
*{box-sizing:border-box}
html{scroll-padding-block-start:5.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.7 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
[dir=rtl] body{font-family:"SF Arabic","Segoe UI","Noto Sans Arabic","Noto Naskh Arabic UI","Geeza Pro",Tahoma,system-ui,sans-serif;font-size:1.125rem;line-height:1.9}
a{color:var(--main);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--main);outline-offset:3px;border-radius:.25rem}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;inset-block-start:1rem;z-index:2;background:var(--card);padding:.5rem 1rem}
.apart{position:absolute;inset-inline-start:-99rem;inline-size:1rem;block-size:1rem;overflow:hidden}
.top{position:sticky;inset-block-start:0;z-index:1;background:var(--paper);border-block-end:1px solid var(--line)}
.top div,main,.foot{max-inline-size:42rem;margin-inline:auto;padding-inline:1.125rem}
.top div{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem;padding-block:.5rem}
.brand{display:inline-flex;align-items:center;gap:.5rem;min-block-size:2.75rem;font-weight:700;font-size:1.25rem;color:var(--main);text-decoration:none}
.brand svg{inline-size:1.9rem;block-size:1.9rem}
.exit{display:inline-flex;align-items:center;min-block-size:2.75rem;padding-inline:1rem;border:2px solid var(--warn);border-radius:.6rem;color:var(--warn);background:var(--card);font-weight:700;text-decoration:none}
.top form{margin:0}
.said{white-space:pre-wrap}
input.digits{font:700 1.25rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;letter-spacing:.04em}
.note,.hint,small{color:var(--soft);font-size:.9375em}
.note{margin-block:.5rem 0}
h1{font-size:1.75em;line-height:1.4;margin-block:.75rem .5rem}
h2{font-size:1.25em;line-height:1.5;margin-block:2rem .25rem}
h3{font-size:1.05em;margin-block:0}
h1,h2,h3{text-wrap:balance}
p,ul,ol{margin-block:.5rem}
ul,ol{padding-inline-start:1.4rem}
li{margin-block:.4rem}
.lead{font-size:1.1em}
.step{color:var(--soft);margin-block:1rem 0}
.doors{display:grid;gap:.9rem;margin-block:1.5rem}
.door{display:block;padding:1.1rem 1.25rem;border:2px solid var(--main);border-radius:1rem;text-decoration:none;background:var(--card)}
.door b{display:block;font-size:1.2em}
.door span{color:var(--ink)}
.door.first{background:var(--main);color:var(--on)}
.door.first span{color:var(--on)}
.card,.alert,.errors{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1rem 1.25rem;margin-block:1.25rem}
.card>:first-child,.alert>:first-child,.errors>:first-child{margin-block-start:0}
.alert,.errors{background:var(--warm);border:2px solid var(--warn)}
.calm{background:var(--tint);border-color:var(--main)}
dl{margin:0}
dt{font-weight:700;margin-block-start:.75rem}
dd{margin:0}
form{margin-block-start:1.25rem}
fieldset{border:0;margin:1.75rem 0;padding:0;min-inline-size:0}
legend,label.q{display:block;font-weight:700;font-size:1.05em;padding:0;margin-block-end:.25rem}
.field{margin-block:1.75rem}
fieldset .field{margin-block:1rem}
.hint{display:block;margin-block-end:.4rem}
.opt{font-weight:400;color:var(--soft)}
.pick{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;margin-block:.4rem;padding:.4rem .9rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);cursor:pointer}
.pick:has(:checked){border-color:var(--main);background:var(--tint);box-shadow:inset 0 0 0 1px var(--main)}
.pick input{flex:none;inline-size:1.4rem;block-size:1.4rem;margin:0;accent-color:var(--main)}
.two{display:grid;gap:0 .6rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
input[type=text],input[type=datetime-local],select,textarea{inline-size:100%;max-inline-size:100%;min-block-size:3rem;padding:.6rem .8rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:inherit;font:inherit}
textarea{min-block-size:12rem;resize:vertical}
input[type=file]{inline-size:100%;padding:1rem;border:2px dashed var(--edge);border-radius:.75rem;font:inherit}
.wrong{display:block;color:var(--warn);font-weight:700;margin-block-end:.3rem}
.bad{position:relative;padding-inline-start:.9rem}
.bad::before{content:"";position:absolute;inset-block:0;inset-inline-start:0;inline-size:4px;background:var(--warn)}
button{min-block-size:3rem;padding:.6rem 1.25rem;border:2px solid var(--main);border-radius:.75rem;background:var(--card);color:var(--main);font:inherit;font-weight:700;cursor:pointer}
button.go,a.go{display:block;inline-size:100%;min-block-size:3.5rem;background:var(--main);color:var(--on);font-size:1.1em;text-align:center}
a.go{margin-block-start:1rem;padding:.8rem 1rem;border-radius:.75rem;font-weight:700;text-decoration:none}
details{margin-block:1rem;border:1px solid var(--edge);border-radius:1rem;padding:0 1.1rem;background:var(--card)}
details .pick{background:var(--paper)}
summary{min-block-size:3rem;padding-block:.6rem;font-weight:700;cursor:pointer}
.code{display:grid;grid-template-columns:repeat(3,max-content);justify-content:center;gap:.4rem 1.1rem;margin-block:.75rem;font:700 1.6rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;overflow-wrap:normal}
.ref{font-weight:700;font-size:1.25em;letter-spacing:.05em}
.advice{list-style:none;padding:0;counter-reset:n}
.advice li{counter-increment:n;position:relative;padding-inline-start:2.75rem;margin-block:1.1rem}
.advice li::before{content:counter(n);position:absolute;inset-inline-start:0;inline-size:2rem;block-size:2rem;border-radius:50%;background:var(--tint);color:var(--main);font-weight:700;line-height:2rem;text-align:center}
.advice p{margin-block:.1rem}
.lines li{margin-block:.7rem}
.lines a{font-weight:700;white-space:nowrap}
.foot{margin-block-start:3rem;padding-block:1rem 2.5rem;border-block-start:1px solid var(--line)}
.foot ul,.langs{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.foot li{margin:0}
.foot a,.langs a{display:inline-block;min-block-size:2.75rem;padding-block:.5rem}
@media print{.top,.foot{display:none}}
`;
