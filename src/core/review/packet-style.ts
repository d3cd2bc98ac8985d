/** The style of the review packet, after that of the report: what only a packet has. */
export const PACKET_STYLE = `
.sheet{max-width:1040px}
.intro{margin-top:12px;max-width:72ch;color:var(--ink-2)}
html{scroll-padding-top:68px}
.jumps{position:sticky;z-index:1;top:0;display:flex;flex-wrap:wrap;align-items:center;gap:4px 20px;margin-top:12px;padding:8px 0;border-bottom:1px solid var(--line);background:var(--bg);font-weight:600}.jumps a{padding:2px 0}
.jumps .button{margin-inline-start:auto;padding:4px 14px;text-decoration:none;color:inherit}
.facts{margin-top:20px}
.version{font-size:20px;line-height:1.3;margin:40px 0 0;padding-top:20px;border-top:1px solid var(--line-strong)}
.mockups .version,.prices-part .version{font-size:15px;margin-top:24px;padding-top:16px;border-top-color:var(--line)}
.version+p{margin-top:8px}
.mockup{margin-top:28px}
.mockup>h4{margin-bottom:8px}
.mockup h4 span{color:var(--ink-3);font-weight:400}
.strip{overflow:hidden;border-radius:6px;box-shadow:0 1px 2px rgb(0 0 0/6%),0 8px 28px rgb(0 0 0/8%);background:#fff}
.narrow .strip{max-width:420px}
.slice{position:relative;margin:0;break-inside:avoid}
.slice img{display:block;width:100%;height:auto}
.spot{position:absolute;padding:0;border:0;background:none;cursor:pointer;border-radius:4px}
.spot:hover{box-shadow:inset 0 0 0 2px #3d4fd1}
.spot:focus-visible{outline:2px solid #3d4fd1;outline-offset:-2px;box-shadow:inset 0 0 0 4px #fff}
.spot[data-count]{box-shadow:inset 0 0 0 2px #c42b2b}
.spot[data-count]::after{content:attr(data-count);position:absolute;top:4px;inset-inline-end:4px;min-width:20px;padding:0 6px;border-radius:10px;
background:#c42b2b;color:#fff;font-size:12px;font-weight:650;line-height:20px;text-align:center}
.clamp{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
.sku{color:var(--ink-3);font-size:12px;overflow-wrap:anywhere}
.prices-of{margin-bottom:24px}
.prices-of table{table-layout:fixed}
.prices-of th:nth-child(1){width:40px}.prices-of th:nth-child(3),.prices-of th:nth-child(4){width:92px}.prices-of th:nth-child(5){width:64px}
.prices-of th:nth-child(6){width:24%}.prices-of :is(th,td):nth-child(6){padding-inline-start:24px}
.prices-of .n.cost{width:84px}.prices-of :is(th,td).ask{width:92px;padding-inline:8px 0;text-align:end}
.prices-of h4{margin:20px 0 4px;overflow-wrap:anywhere}
.changes h4{margin:14px 0 2px;color:var(--ink-2);font-size:13px}
.changes b{overflow-wrap:anywhere}.changes span{color:var(--ink-2)}
button{font:inherit;color:inherit}
.button{padding:6px 14px;min-height:32px;border:1px solid var(--line-strong);border-radius:6px;background:var(--panel);cursor:pointer}
.button:hover{border-color:var(--ink-3)}
.button.first{border-color:var(--ink-1);font-weight:650}
.button.small{padding:1px 10px;min-height:26px;font-size:12px}
.button.yes{border-color:var(--good);color:var(--good);font-weight:650}
.button.no{border-color:var(--error);color:var(--error);font-weight:650}
.form{max-width:640px;margin-top:16px;padding:20px;border:1px solid var(--line);border-radius:8px;background:var(--panel)}
.form label:not(.check){display:block;margin:12px 0 4px;font-weight:550;font-size:13px}
.form input[type=text],textarea{width:100%;padding:6px 10px;border:1px solid var(--line-strong);border-radius:6px;background:var(--bg);color:inherit;font:inherit}
textarea{min-height:72px;resize:vertical}
textarea.code{min-height:112px;font:11px/1.5 ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,monospace}
.check{display:flex;gap:8px;align-items:center;margin-top:14px}
.hint{color:var(--ink-3);font-size:12px;margin-top:4px}
.buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}
.wrong{color:var(--error);font-size:13px;margin-top:6px}
.result{margin-top:20px;padding-top:16px;border-top:1px solid var(--line)}
.result .what{font-weight:650;font-size:15px}
.said{margin-bottom:12px}
.said li{display:flex;gap:12px;align-items:baseline;padding:8px 0;border-bottom:1px solid var(--line);font-size:13px}
.said div{flex:1;min-width:0;overflow-wrap:anywhere}.said p{color:var(--ink-2)}
dialog{width:min(440px,92vw);padding:20px;border:1px solid var(--line-strong);border-radius:10px;background:var(--panel);color:var(--ink-1)}
dialog::backdrop{background:rgb(0 0 0/32%)}
dialog h2{font-size:15px;margin-bottom:12px}
.paper{display:none}
[hidden]{display:none!important}
@media (max-width:680px){.prices-of th:nth-child(1){width:36px}.prices-of th:nth-child(3),.prices-of th:nth-child(4){width:68px}.prices-of :is(th,td).ask{width:88px}.prices-of td.ask .button{padding:1px 8px}}
@media print{
@page{size:A4;margin:14mm 12mm 16mm}
.form,.ask,.spot:not([data-count]),.intro,.jumps,.foot{display:none}
.prices-part{break-before:page}
.channel,#decide{break-inside:avoid}
.mockup>h4{break-after:avoid}
.strip{box-shadow:none;border-radius:0}
.narrow .strip{max-width:none;overflow:visible;columns:2;column-gap:8mm}
.slice img{max-height:260mm;object-fit:contain;object-position:left top}
.narrow .slice img{max-height:none}
.mockup+.mockup{break-before:page}
.paper{display:grid;grid-template-columns:auto 1fr auto 1fr;gap:26px 12px;align-items:end;margin-top:24px;break-inside:avoid}
.paper i{border-bottom:1px solid var(--ink-1);height:1.4em}
}
`;

/** What stands on the foot of every sheet of paper: which page, which state of it, and the number of the sheet. */
export function sheetFoot(title: string, contentSha256: string): string {
  // In a CSS string, inside a style element: nothing of a title may end either.
  const words = [...title.replace(/[\p{C}"\\<>]+/gu, ' ').trim()].slice(0, 60).join('');
  const text = 'font:10px/1 system-ui,sans-serif;color:#6b6b70';
  return `@media print{@page{@bottom-left{content:"${words} \\B7  ${contentSha256.slice(0, 12)}";${text}}@bottom-right{content:counter(page) " / " counter(pages);${text}}}}\n`;
}
