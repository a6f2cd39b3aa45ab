/**
 * The one style of the console, inline: no second request, no font from elsewhere. Colours are those of the pages that
 * victims see (`@sanad/http/styles`); the rest is denser. Logical properties alone, so that both directions are one sheet.
 */
export const consoleStyles = `
:root{color-scheme:light dark;--paper:#f6f3ed;--card:#fffdf9;--sunk:#efeae1;--ink:#24302e;--soft:#55625f;--line:#ddd5c7;--edge:#857a68;--main:#0b5d57;--on:#fff;--tint:#e3efeb;--warn:#8a2b2b;--warm:#fbe9e2;--u0:#8a2b2b;--on0:#fff;--u1:#fadfd3;--on1:#7a2a12;--u2:#f5e8c8;--on2:#5c4400;--note:#fbf4df;--noted:#b89a4a;--blue:#e4e9f4;--onblue:#2b3f6b}
@media(prefers-color-scheme:dark){:root{--paper:#141a19;--card:#1c2423;--sunk:#19201f;--ink:#e6e2da;--soft:#aab5b1;--line:#303a38;--edge:#84908c;--main:#8fd3c8;--on:#0d1716;--tint:#1f3431;--warn:#ffb4a6;--warm:#3a2420;--u0:#ffb4a6;--on0:#2b0e09;--u1:#4a2a1f;--on1:#ffcab8;--u2:#3a3219;--on2:#f0d894;--note:#282519;--noted:#8d7a42;--blue:#222b3d;--onblue:#b9c8ee}}
*{box-sizing:border-box}
html{scroll-padding-block-start:5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:.9375rem/1.55 system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
[dir=rtl] body{font-family:"SF Arabic","Segoe UI","Noto Sans Arabic","Noto Naskh Arabic UI","Geeza Pro",Tahoma,system-ui,sans-serif;font-size:1rem;line-height:1.7}
a{color:var(--main);text-underline-offset:.2em}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
h1{font-size:1.45em;line-height:1.35}
h2{font-size:1.1em;line-height:1.5}
h3{font-size:1em;line-height:1.5}
ul,ol{list-style:none}
:focus-visible{outline:3px solid var(--main);outline-offset:2px;border-radius:.25rem}
main:focus{outline:0}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;z-index:3;background:var(--card);padding:.5rem 1rem}
.apart{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.soft,.hint{color:var(--soft)}
.mono{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.93em;letter-spacing:.01em}
.clip{max-inline-size:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.icon{inline-size:1.15em;block-size:1.15em;flex:none;vertical-align:-.2em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}

.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem 1.1rem;padding:.4rem 1.25rem;background:var(--card);border-block-end:1px solid var(--line)}
.brand{display:inline-flex;align-items:center;gap:.5rem;min-block-size:2.5rem;font-weight:700;font-size:1.2em;color:var(--main);text-decoration:none}
.brand svg{inline-size:1.7rem;block-size:1.7rem;fill:none;stroke:currentColor;stroke-width:3}
.center{flex:1 1 12rem;min-inline-size:0;color:var(--soft)}
.find form{display:flex;gap:.35rem}
.find input{inline-size:13rem}.find button{flex:none;white-space:nowrap}
.languages{display:flex;gap:.25rem .9rem;margin-inline-start:auto}
.languages a{display:inline-flex;align-items:center;min-block-size:2rem;text-decoration:none}
.languages a:hover,.places a:hover span,.chips a:hover{text-decoration:underline}
.account{position:relative}
.account summary{display:flex;align-items:center;gap:.4rem;min-block-size:2.25rem;padding-inline:.6rem;border-radius:.5rem;cursor:pointer;list-style:none}
.account summary::-webkit-details-marker,.menu summary::-webkit-details-marker{display:none}
.account summary:hover,.account[open] summary{background:var(--sunk)}
.who{max-inline-size:10rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.panel{position:absolute;inset-block-start:100%;inset-inline-end:0;z-index:2;display:grid;gap:.6rem;inline-size:16rem;max-inline-size:88vw;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;box-shadow:0 8px 24px #0003}
.panel button{inline-size:100%}

.frame{display:grid;grid-template-columns:14.5rem minmax(0,1fr);max-inline-size:100rem;margin-inline:auto}
.side{padding:1rem .75rem 2rem 1rem;padding-inline:1rem .75rem}
.places{position:sticky;inset-block-start:1rem}
.group{margin-block:1.1rem .2rem;padding-inline:.7rem;color:var(--soft);font-size:.875em}
.places .group:first-child{margin-block-start:0}
.places a{display:flex;align-items:center;justify-content:space-between;gap:.5rem;min-block-size:2.25rem;padding:.2rem .7rem;border-radius:.5rem;color:inherit;text-decoration:none}
.places a:hover{background:var(--sunk)}
.places a[aria-current]{background:var(--tint);color:var(--main);font-weight:700}
.count{flex:none;min-inline-size:1.7em;white-space:nowrap;padding-inline:.45em;border-radius:1em;background:var(--sunk);color:var(--soft);font-size:.875em;font-weight:600;text-align:center;font-variant-numeric:tabular-nums}
[aria-current] .count{background:var(--card);color:var(--main)}
.menu{display:none}
main{min-inline-size:0;padding:1.25rem 1.5rem 4rem}
main>p,main>ul,main>table,main>dl,main>form{margin-block:.75rem}
main>h2{margin-block:1.75rem .5rem}
.reading>*+section{margin-block-start:1.75rem}
main>:first-child{margin-block-start:0}
.plain{max-inline-size:32rem;margin-inline:auto;padding-block-start:3rem}
.plain h1{margin-block-end:1rem}

.list-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .9rem;margin-block-end:.75rem}
.chips,.tabs{display:flex;flex-wrap:wrap;gap:.4rem;margin-block-end:.9rem}
.chips a{display:inline-flex;align-items:center;gap:.4rem;max-inline-size:100%;min-block-size:2rem;padding:.1rem .8rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);color:inherit;text-decoration:none}
.chips bdi:first-child{min-inline-size:0;max-inline-size:16rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.chips a[aria-current]{border-color:var(--main);background:var(--tint);color:var(--main);font-weight:700}
.tabs{gap:0 .25rem;border-block-end:1px solid var(--line)}
.tabs a{display:inline-flex;align-items:center;min-block-size:2.5rem;padding-inline:.9rem;border-block-end:3px solid transparent;color:inherit;text-decoration:none}
.tabs a[aria-current]{border-color:var(--main);color:var(--main);font-weight:700}
.nothing{padding:3rem 1rem;border:1px dashed var(--line);border-radius:.9rem;text-align:center}
.rows{border:1px solid var(--line);border-radius:.75rem;background:var(--card);overflow:clip}
.row{position:relative;display:grid;grid-template-columns:10.5rem minmax(0,1fr) 9.5rem 11rem 9.5rem;gap:.15rem 1rem;align-items:start;padding:.55rem 1rem .55rem 1rem;border-block-end:1px solid var(--line)}
.row::before{content:"";position:absolute;inset-block:0;inset-inline-start:0;inline-size:4px;background:var(--line)}
.row:last-child{border-block-end:0}
.row:hover{background:var(--sunk)}
.row:focus-within{background:var(--tint)}
.edge-u0::before{background:var(--u0)}
.edge-u1::before{background:#c9653f}
.edge-u2::before{background:var(--noted)}
.edge-u3::before{background:var(--main);opacity:.45}
.cell{min-inline-size:0;display:flex;flex-direction:column;gap:.1rem;align-items:flex-start}
.cell.arrived{font-size:.9em;padding-block-start:.1rem}
.whole{color:var(--main);font-weight:600;font-size:.9375em;text-decoration:none}
.under{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .7rem;max-inline-size:100%}
.whole::after{content:"";position:absolute;inset:0}
.whole:focus-visible{outline:0}
.whole:focus-visible::after{outline:3px solid var(--main);outline-offset:-3px;border-radius:.4rem}
.summary{max-inline-size:100%;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-weight:500}
.row:hover .reference{text-decoration:underline}
.urgency{display:inline-flex;align-items:baseline;gap:.4em;padding:0 .6em;border:1px solid transparent;border-radius:.4rem;font-weight:700;font-size:.9em;white-space:nowrap}
.urgency .mono{font-weight:600}
.u0{background:var(--u0);color:var(--on0)}
.u1{background:var(--u1);color:var(--on1);border-color:currentColor}
.u2{background:var(--u2);color:var(--on2)}
.u3{background:var(--tint);color:var(--main)}
.u4{border-color:var(--line);color:var(--soft);font-weight:400}
.countdown{font-variant-numeric:tabular-nums}
.late{color:var(--warn);font-weight:700}
.channel{white-space:nowrap}
.channel .icon{color:var(--soft);margin-inline-end:.15em}
.marks{display:contents}
.mark{display:inline-block;max-inline-size:100%;padding:0 .55em;border:1px solid transparent;border-radius:.4rem;font-size:.875em;line-height:1.6}
.strong{background:var(--warm);color:var(--warn);border-color:currentColor;font-weight:700}
.ours{background:var(--tint);color:var(--main);font-weight:700}
.doubt{border-color:var(--edge);border-style:dashed;color:var(--soft)}
.calm,.busy{background:var(--blue);color:var(--onblue)}
.busy::before{content:"";display:inline-block;inline-size:.5em;block-size:.5em;margin-inline-end:.45em;border-radius:50%;background:currentColor;vertical-align:.1em}
.quick{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.4rem;position:relative;z-index:1}
.quick button{min-block-size:1.9rem;padding:0 .7rem;font-size:.875em}
.aside{padding-inline:.3rem;color:var(--soft);font-size:.875em}
.alarm,.news a{display:block;margin-block-end:.9rem;padding:.5rem .9rem;border:1px solid currentColor;border-radius:.6rem;font-weight:700}
.alarm{background:var(--warm);color:var(--warn)}
.alarm a{color:inherit}
.news a{background:var(--tint);color:var(--main)}
.keys{margin-block-start:.75rem;font-size:.875em}
.pages{display:flex;justify-content:space-between;margin-block-start:1rem}

.case{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:1.25rem 1.75rem;max-inline-size:76rem;margin-inline:auto}
.case-head{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,1fr);gap:.8rem;min-inline-size:0}
.banner{display:flex;align-items:flex-start;gap:.6rem;padding:.6rem .9rem;border:1px solid var(--edge);border-radius:.6rem;background:var(--card)}
.banner .icon{margin-block-start:.2em}
.banner.minor{border:2px solid var(--warn);background:var(--warm)}
.banner.minor strong{color:var(--warn)}
.banner.training{border-color:transparent;background:var(--blue);color:var(--onblue);font-weight:600}
.case-name{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .9rem}
.case-name .urgency{font-size:1em;padding-block:.1em}
dt{color:var(--soft);font-size:.875em}
.at-risk{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5rem 2rem;padding:.8rem 1.1rem;border-radius:.75rem;background:var(--card);border:1px solid var(--line)}
.at-risk dd{font-weight:600;font-size:1.06em}
.at-risk dd .soft{font-weight:400;font-size:.9rem}
.at-risk div,.facts div,.plan div{min-inline-size:0}
.at-risk dd{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:6;overflow:hidden}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.4rem 1rem}
.facts dd{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:6;overflow:hidden}
.actions{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.beside{grid-column:2;grid-row:2;min-inline-size:0}
.beside>*{margin-block-end:1rem}
.reading{grid-column:1;grid-row:2;min-inline-size:0}
@media(min-width:64rem){.beside{position:sticky;inset-block-start:1rem;align-self:start;max-block-size:calc(100vh - 2rem);overflow:auto}}
.plan,.consents{padding:.9rem 1.1rem;border-radius:.75rem;background:var(--card);border:1px solid var(--line)}
.plan{background:var(--tint);border-color:var(--main)}
.plan h2,.consents h2{font-size:1em;margin-block-end:.4rem}
.plan h2{color:var(--main)}
.plan dl{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem}
.plan dd{max-block-size:9rem;overflow:auto}
.plan dt{color:inherit;opacity:.85}
.caution{font-weight:600}
.consents li{margin-block:.45rem}

.timeline{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;margin-block-start:.75rem}
.older{margin-block:.6rem}
.entry{min-inline-size:0;padding:.9rem 1.2rem;border:1px solid var(--line);border-radius:.9rem;background:var(--card);scroll-margin-block-start:1rem}
.entry:target{box-shadow:0 0 0 3px var(--main)}
.entry-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .8rem;margin-block-end:.4rem;font-size:.9375em}
.entry-head>*{min-inline-size:0}
.entry-head .at{margin-inline-start:auto}
.words{max-inline-size:42rem;font-size:1.0667em;line-height:1.75}
[dir=rtl] .words{line-height:1.95}
.words p{white-space:pre-wrap;unicode-bidi:isolate;margin-block:.55rem}
.words p[dir=auto]{text-align:start}
.words bdi{display:inline-block;max-inline-size:100%}
.report{border-inline-start:4px solid var(--main)}
.report .facts{margin-block:.5rem .8rem;padding-block-end:.8rem;border-block-end:1px solid var(--line)}
.reply{margin-inline-start:clamp(0rem,6vw,4rem);background:var(--tint);border-color:transparent}
.message{margin-inline-end:clamp(0rem,6vw,4rem)}
.reply .soft,.note .soft{color:inherit;opacity:.85}
.note{background:var(--note);border:1px dashed var(--noted)}
.note .mark{color:inherit;border-color:var(--noted)}
.damaged{border:2px dashed var(--warn)}
.damaged h3{color:var(--warn)}
.line{padding:.05rem 1.2rem;border:0;background:none;color:var(--soft);font-size:.9375em}
.line p{position:relative;padding-inline-start:1.1rem}
.line p::before{content:"";position:absolute;inset-inline-start:0;inset-block-start:.65em;inline-size:.45rem;block-size:.45rem;border-radius:50%;background:var(--edge)}
.line strong{color:var(--ink);font-weight:600}
.deliveries{margin-block-start:.5rem;padding-block-start:.5rem;border-block-start:1px solid var(--line);font-size:.9375em}
.delivery{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .8rem}
.delivery .icon{align-self:center}
.delivered strong,.delivered>.icon{color:var(--main)}
.failed strong,.failed>.icon,.failed .why{color:var(--warn)}
.why{flex-basis:100%;padding-inline-start:1.95em}
.exhibits{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:.9rem}
.exhibit{min-inline-size:0;display:flex;flex-direction:column;border:1px solid var(--line);border-radius:.75rem;overflow:clip;background:var(--paper)}
.veil{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.35rem;min-block-size:7.5rem;background:radial-gradient(circle at 28% 30%,var(--line),transparent 55%),radial-gradient(circle at 75% 75%,var(--line),transparent 60%),var(--sunk);color:var(--ink)}
.veil.closed{background:repeating-linear-gradient(135deg,var(--sunk) 0 14px,var(--paper) 14px 28px)}
.veil span{padding-inline:.6em;border-radius:.4rem;background:var(--card)}
.veil .icon{inline-size:1.9rem;block-size:1.9rem;padding:.25rem;border-radius:50%;background:var(--card)}
.closed span{color:var(--warn);font-weight:700}
.showing{position:relative;max-inline-size:56rem;margin-block:1rem}
.showing .seen{max-block-size:80vh;filter:blur(2rem) grayscale(1);clip-path:inset(0)}
.showing:has(.unblur:checked) .seen{filter:grayscale(1)}
.showing:has(.colour:checked) .seen{filter:blur(2rem)}
.showing:has(.unblur:checked):has(.colour:checked) .seen,.showing audio.seen{filter:none}
.showing:has(audio) .pick{display:none}
.question{max-inline-size:42rem;margin-block:1rem;padding:1rem 1.2rem;border:1px solid var(--line);border-radius:.75rem;background:var(--card)}
.checksum{overflow-wrap:anywhere}
.steps{max-inline-size:42rem;padding-inline-start:1.4rem}
.steps li{margin-block:.8rem}
.plain-table{border-collapse:collapse}
.plain-table th,.plain-table td{padding:.35rem .9rem;border-block-end:1px solid var(--line);text-align:start}
.seen{display:block;inline-size:100%;max-block-size:22rem;object-fit:contain;background:#000;filter:grayscale(1)}
audio.seen{background:none;padding:.75rem}
.about{display:grid;grid-template-columns:minmax(0,1fr);gap:.15rem;padding:.7rem .8rem;font-size:.9375em}
.about>*{min-inline-size:0}
.name{font-weight:600}
.sum summary{padding-block:.1rem;cursor:pointer;color:var(--soft)}
.sum bdi{display:block;overflow-wrap:anywhere;font-size:.85em}

form{min-inline-size:0}
.field{margin-block:1.1rem;max-inline-size:42rem}
label{display:block;font-weight:600}
label .soft{font-weight:400}
.hint{display:block;margin-block:.15rem;font-size:.9375em}
.wrong{display:block;color:var(--warn);font-weight:700}
.bad{padding-inline-start:.8rem;border-inline-start:4px solid var(--warn)}
input,select,textarea{inline-size:100%;max-inline-size:100%;min-block-size:2.4rem;padding:.35rem .7rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--card);color:inherit;font:inherit}
.field>input,.field>select,.field>textarea{margin-block-start:.25rem}
textarea{line-height:1.75;resize:vertical}
input::placeholder{color:var(--soft);opacity:1}
.pick{display:flex;align-items:center;gap:.6rem;min-block-size:2.5rem;font-weight:400;cursor:pointer}
.pick input{flex:none;inline-size:1.25rem;block-size:1.25rem;min-block-size:0;margin:0;accent-color:var(--main)}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:2.4rem;padding:.3rem 1.1rem;border:1px solid var(--main);border-radius:.5rem;background:var(--main);color:var(--on);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
.quiet{background:none;color:var(--main);font-weight:600;padding-inline:.8rem}
.button.primary{background:var(--main);color:var(--on)}
.danger{background:var(--warn);border-color:var(--warn);color:var(--on0)}
button:hover,.button:hover{box-shadow:inset 0 0 0 1px currentColor}
.about .quiet,.inline .quiet{min-block-size:2rem;padding:.1rem .7rem}
.errors,.confirm{max-inline-size:42rem;margin-block:1rem;padding:1rem 1.2rem;border:2px solid var(--warn);border-radius:.75rem;background:var(--warm)}
.errors h2,.confirm h2{margin-block-end:.4rem}
.errors a{color:var(--warn)}
.confirm .actions{margin-block-start:1rem}
.section{margin-block:1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--card)}
.section summary{min-block-size:2.75rem;padding:.55rem 1.1rem;font-weight:700;cursor:pointer}
.section>div{padding:0 1.1rem 1rem}
.own{margin-block:1.25rem;display:grid;gap:.6rem}
.own ul{display:grid;gap:.5rem}
.own li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.4rem 1rem;padding:.7rem 1.1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--card)}
.own li>div{flex:1 1 14rem;min-inline-size:0}
.key-card{display:grid;gap:.8rem;margin-block-end:1.25rem;padding:1.1rem 1.25rem;border:2px solid var(--main);border-radius:.9rem;background:var(--card)}
.digits{display:grid;grid-template-columns:repeat(3,auto);gap:.4rem 1.2rem;justify-content:center;font-size:1.5rem;font-weight:600;text-align:center}
#passkey-place{margin-block-start:1.25rem}

.cells{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem .9rem;margin-block:.75rem;padding:.6rem .9rem;border:1px solid var(--line);border-radius:.6rem}
.cells legend{padding-inline:.4em;color:var(--soft);font-size:.875em}
.days{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:0 1rem}
.acts{margin-block-start:.75rem}
.act{padding:.4rem 0;border-block-end:1px solid var(--line)}
.hash{overflow-wrap:anywhere}
.order li{margin-block:.35rem}

.answering{max-inline-size:46rem}
.answering h2{margin-block:1.25rem .4rem}
.answering .plan h2{margin-block:0 .4rem}
.answering .plan,.answering .actions,.answering .entry{margin-block:1rem}
.screen{max-inline-size:24rem;margin-block:.75rem;padding:.8rem 1rem;border-radius:1rem;background:var(--ink);color:var(--paper)}
.screen .soft{color:inherit;opacity:.8}
.screen p{unicode-bidi:isolate}
.out{max-inline-size:42rem;padding:0 1.1rem 1rem}
.receipt-digits{margin-block:1rem;font-size:1.9rem;line-height:1.6}

@media(max-width:80rem){.row{grid-template-columns:10.5rem minmax(0,1fr) 9.5rem 10rem}.cell.arrived{display:none}}
@media(max-width:64rem){.frame{grid-template-columns:minmax(0,1fr)}.side{display:none}.menu{display:block;margin:.6rem 1rem 0;border:1px solid var(--line);border-radius:.6rem;background:var(--card)}.menu summary{display:flex;align-items:center;gap:.5rem;min-block-size:2.75rem;padding-inline:1rem;font-weight:700;cursor:pointer;list-style:none}.menu .places{padding:0 .5rem .75rem}.case{grid-template-columns:minmax(0,1fr)}.beside,.reading{grid-column:1;grid-row:auto}}
@media(max-width:48rem){.bar{padding-inline:1rem}.center{order:4;flex-basis:100%;font-size:.9em}.find{order:5;flex:1 1 100%}.find input{inline-size:100%}main{padding:1rem 1rem 3rem}.row{grid-template-columns:minmax(0,1fr) auto;gap:.35rem .75rem;padding:.8rem 1rem}.cell.when{grid-column:1/-1;flex-direction:row;flex-wrap:wrap;align-items:baseline;gap:.2rem .7rem}.cell.what{grid-column:1/-1;gap:.2rem}.cell.from,.cell.state{flex-direction:row;flex-wrap:wrap;gap:0 .6rem;font-size:.9375em}.cell.state{justify-content:flex-end;text-align:end}.at-risk{grid-template-columns:minmax(0,1fr)}.entry{padding:.8rem .9rem}.entry-head .at{margin-inline-start:0}}
@media(pointer:coarse){.keys{display:none}button,.button,.places a,.chips a,.languages a,.account summary,.sum summary,.pages a,.about .quiet,.inline .quiet,.quick button,.aside,.tabs a,input:not([type=checkbox]),select{min-block-size:2.75rem}.sum summary,.pages a,.aside{display:flex;align-items:center}.languages a{min-inline-size:2.75rem;justify-content:center}.pick{min-block-size:2.75rem}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media(forced-colors:active){.urgency,.mark,.count{border-color:CanvasText}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--sunk:#fff;--ink:#000;--soft:#333;--line:#999;--edge:#555;--main:#000;--on:#fff;--tint:#fff;--warn:#000;--warm:#fff;--u0:#000;--on0:#fff;--u1:#fff;--on1:#000;--u2:#fff;--on2:#000;--note:#fff;--noted:#555;--blue:#fff;--onblue:#000}body{font-size:10.5pt}.bar,.side,.menu,.pages,.chips,.actions,.skip,.older,.find,form{display:none}.frame,.case{display:block;max-inline-size:none}main{padding:0}.beside{position:static;max-block-size:none;overflow:visible}.case-head,.plan{margin-block-end:1rem}.entry,.row,.exhibit,.plan{break-inside:avoid}.entry{margin-block-end:.75rem}.report{break-inside:auto}.reply,.note{border:1px solid #999}.mark,.urgency{border-color:#555}.veil,.veil.closed{background:none;border-block-end:1px solid #999}.words p{orphans:3;widows:3}}
`;
