/** The style of the HTML report: the planner's paper and ink, in light and dark, on paper and on a phone. */

const LIGHT = `--panel:#fff;--bg:#fbfbfa;--line:#e4e2de;--line-strong:#d4d1cb;--ink-1:#1d1c1a;--ink-2:#55524c;--ink-3:#6f6b64;
--accent:#3d4fd1;--error:#c42b2b;--error-soft:#fbe9e9;--warning:#95590a;--warning-soft:#fbf1df;--info:#55524c;--info-soft:#f3f2ef;
--good:#2c7a4b;--bar:#cfccc6;color-scheme:light`;
const DARK = `--panel:#201f1e;--bg:#191918;--line:#302e2c;--line-strong:#403d3a;--ink-1:#f0eeea;--ink-2:#b8b4ac;--ink-3:#98948c;
--accent:#8f9bff;--error:#ff7a7a;--error-soft:#3d2222;--warning:#e8b04e;--warning-soft:#3a2e18;--info:#b8b4ac;--info-soft:#2a2826;
--good:#6cc48f;--bar:#4a4743;color-scheme:dark`;

export const STYLE = `
:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
:lang(en) body{font-family:"Inter Variable",Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","PingFang SC",
"Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
body{margin:0;background:var(--bg);color:var(--ink-1);font:400 14px/1.55 "Inter Variable",Inter,"PingFang SC","Hiragino Sans GB",
"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,dl,dd,ul,ol,table{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.sheet{max-width:960px;margin:0 auto;padding:40px 32px 64px}
.top{display:flex;gap:4px 16px;align-items:baseline;justify-content:space-between;flex-wrap:wrap;padding-bottom:12px;
border-bottom:2px solid var(--ink-1)}
h1{font-size:14px;font-weight:650}
.top p,.muted{color:var(--ink-3)}
article{padding-top:36px}
article+article{margin-top:56px;border-top:1px solid var(--line-strong)}
h2{font-size:28px;line-height:1.25;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
.index{font-size:17px;margin:28px 0 8px}
h3{font-size:17px;font-weight:650;margin:44px 0 12px}
h4{font-size:14px;font-weight:650}
.summary{display:grid;grid-template-columns:minmax(180px,240px) 1fr;gap:32px;margin-top:24px;padding:24px;background:var(--panel);
border:1px solid var(--line);border-radius:8px}
.score b{font-size:52px;line-height:1;font-weight:650;letter-spacing:-.03em}
.score span{color:var(--ink-3);margin-left:8px}
.score .label{display:block;margin:0 0 8px;color:var(--ink-2)}
.meter{height:6px;margin-top:16px;border-radius:3px;background:var(--bar);overflow:hidden}
.meter i{display:block;height:100%;background:var(--good)}
.counts{display:flex;flex-wrap:wrap;gap:8px 32px}
.counts div{display:flex;flex-direction:column-reverse}
.counts dt{color:var(--ink-2)}
.counts dd{font-size:24px;line-height:1.3;font-weight:650}
.counts .error dd{color:var(--error)}.counts .warning dd{color:var(--warning)}.counts .zero dd{color:var(--ink-3);font-weight:400}
.facts{display:grid;grid-template-columns:auto 1fr;gap:2px 16px;margin-top:16px;font-size:13px}
.facts dt{color:var(--ink-3)}.facts dd{overflow-wrap:anywhere}
.hash{font:11px/1.8 ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,monospace;color:var(--ink-2)}
table{width:100%;border-collapse:collapse;font-size:13px}
th{font-weight:550;color:var(--ink-3);text-align:start;border-bottom:1px solid var(--line-strong)}
th,td{padding:7px 12px 7px 0;vertical-align:baseline}
tbody td,tbody th{border-bottom:1px solid var(--line)}
tbody th{font-weight:400;color:var(--ink-1);overflow-wrap:anywhere}
.n{text-align:end;padding-right:0;padding-left:12px;white-space:nowrap}
.zero{color:var(--ink-3)}
.mark{display:inline-block;padding:0 7px;border-radius:4px;font-size:12px;line-height:20px;white-space:nowrap}
.mark.error{color:var(--error);background:var(--error-soft)}.mark.warning{color:var(--warning);background:var(--warning-soft)}
.mark.info{color:var(--info);background:var(--info-soft)}
.group{margin:28px 0 4px;color:var(--ink-3);font-size:13px;font-weight:550}
.rule{margin-top:20px;border-top:1px solid var(--line-strong);padding-top:12px}
.rule>header{display:flex;gap:4px 10px;align-items:baseline;flex-wrap:wrap}
.rule>header a{margin-inline-start:auto;font-size:13px}
.rule>p{color:var(--ink-2);font-size:13px;max-width:72ch}
.finding{display:grid;grid-template-columns:72px 1fr;gap:16px;padding:12px 0;border-top:1px solid var(--line);
break-inside:avoid}
.rule ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,400px),1fr));column-gap:40px;margin-top:10px}
.rule details ul{margin:0}
.finding svg{display:block;margin-top:3px}
.finding rect{fill:var(--bar)}
.error rect.bad{fill:var(--error)}.warning rect.bad{fill:var(--warning)}.info rect.bad{fill:var(--ink-3)}
.finding .what{font-weight:550;overflow-wrap:anywhere}
.finding .where{color:var(--ink-2);font-size:13px;overflow-wrap:anywhere}
.prices{display:flex;flex-wrap:wrap;gap:2px 14px;margin-top:4px;font-size:13px;color:var(--ink-3)}
.prices .bad{color:var(--ink-1);font-weight:650;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
.error .prices .bad{text-decoration-color:var(--error)}.warning .prices .bad{text-decoration-color:var(--warning)}
summary{padding:10px 0;color:var(--accent);cursor:pointer}
.list li{padding:6px 0;border-bottom:1px solid var(--line);font-size:13px}
.list b{font-weight:550}
.about{columns:2;column-gap:40px}
.about section{break-inside:avoid;padding:0 0 24px}
.about section:target h3{color:var(--accent)}
.about h3{margin:0;font-size:14px}
.about code{font-size:12px;color:var(--ink-3)}
.about dt{margin-top:6px;color:var(--ink-3);font-size:12px}
.about dd{font-size:13px}
.appendix{margin-top:64px;padding-top:28px;border-top:2px solid var(--ink-1)}
.appendix h2{font-size:20px;margin-bottom:20px}
.foot{margin-top:48px;padding-top:16px;border-top:1px solid var(--line-strong);color:var(--ink-3);font-size:12px}
@media (max-width:680px){
.sheet{padding:20px 16px 40px}article{padding-top:24px}h2{font-size:22px}
.summary{grid-template-columns:1fr;gap:20px;padding:16px}.score b{font-size:44px}
.counts{gap:8px 24px}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:6px}
.finding{gap:12px}.about{columns:1}.wide{display:none}th,td{padding-right:8px}.n{padding-left:8px;padding-right:0}
}
@media print{
:root{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm 14mm}
body{background:none;font-size:10pt}.sheet{max-width:none;padding:0}
article+article{break-before:page;border-top:0;margin-top:0}
h3,h4,.group,.rule>header,.rule>p{break-after:avoid}tr,.summary{break-inside:avoid}
.rule>header a,summary{display:none}details::details-content{content-visibility:visible;block-size:auto;opacity:1}
.summary{background:none}.rule ul{grid-template-columns:1fr 1fr;column-gap:28px}.appendix{break-before:page}
}
`;
