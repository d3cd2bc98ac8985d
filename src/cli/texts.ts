/** What the command line says on its own account; findings, reasons and refusals bring their words with them. */
import { fill, type Lang, type Texts } from '@/core/text';

const TEXTS = {
  'unknown-command': { zh: '没有 {name} 这个命令；endcap --help 可查看用法', en: 'there is no command {name}; see endcap --help' },
  'unknown-option': { zh: '{message}', en: '{message}' },
  'bad-value': { zh: '--{option} 的值无效：{value}（应为{expected}）', en: '--{option} cannot be {value}: it takes {expected}' },
  'missing-file': { zh: '请给出文件', en: 'name a file' },
  'too-many-files': { zh: '只能给出一个文件，多余的是 {name}', en: 'one file is enough; {name} is one too many' },
  'missing-out': { zh: '请用 -o 指定输出文件', en: 'say where to write with -o' },
  'json-and-page': { zh: '--json 与 -o - 不能同时使用', en: 'with --json the page needs a file of its own, not -o -' },
  'unread-file': { zh: '无法读取：{why}', en: 'cannot be read: {why}' },
  'unwritten-file': { zh: '无法写入 {file}：{why}', en: '{file} cannot be written: {why}' },
  'why-missing': { zh: '没有这个文件', en: 'there is no such file' },
  'why-no-folder': { zh: '没有这个文件夹', en: 'there is no such folder' },
  'why-folder': { zh: '这是一个文件夹', en: 'it is a folder' },
  'why-denied': { zh: '没有权限', en: 'permission is denied' },
  'why-full': { zh: '磁盘已满', en: 'the disk is full' },
  'why-other': { zh: '系统报告 {code}', en: 'the system says {code}' },
  'not-json': { zh: '不是 JSON：{why}', en: 'is no JSON: {why}' },
  'invalid-page': { zh: '不是有效的活动页文件：{why}', en: 'is no valid page file: {why}' },
  'invalid-policy': { zh: '不是有效的品牌规范文件：{why}', en: 'is no valid policy file: {why}' },
  'too-new': {
    zh: '文件版本 {version} 比本程序新，未作改动',
    en: 'its version {version} is newer than this planner reads; it is left untouched',
  },
  more: { zh: '等共 {n} 处', en: 'and {n} more' },
  'no-skus': { zh: '没有一行可以使用', en: 'no row could be used' },
  'no-currency': {
    zh: '文件没有说明币种，请用 --currency 指定，如 --currency CNY',
    en: 'the file does not tell its currency: say it with --currency, such as --currency USD',
  },
  imported: { zh: '{file}：{n} 个商品，{currency}', en: '{file}: {n} SKUs, {currency}' },
  'currency-unknown': { zh: '币种未知', en: 'currency unknown' },
  source: { zh: '来源', en: 'source' },
  header: { zh: '第 {row} 行是表头', en: 'header in row {row}' },
  'no-header': { zh: '没有表头', en: 'no header' },
  rejected: { zh: '未使用 {n} 行', en: '{n} rows not used' },
  'rejected-line': { zh: '第 {line} 行 {column}：{value}（{reason}）', en: 'line {line}, {column}: {value} ({reason})' },
  planned: {
    zh: '{file}：{modules} 个楼层，{tiles} 个坑位，版面得分 {score}',
    en: '{file}: {modules} modules, {tiles} tiles, score {score}',
  },
  'stay-out': {
    zh: '{total} 个商品中有 {out} 个没有放上页面：{whys}',
    en: '{out} of {total} SKUs stay out: {whys}',
  },
  'out-soldOut': { zh: '{n} 个无库存（--sold-out 可让它们参与）', en: '{n} out of stock (--sold-out takes them in)' },
  'out-unpriced': { zh: '{n} 个没有价格', en: '{n} without a price' },
  'out-unasked': { zh: '{n} 个不在所选范围', en: '{n} not asked for' },
  'out-spare': { zh: '{n} 个符合要求，但坑位已满', en: '{n} for which there is no tile left' },
  arranged: {
    zh: '{file}：未通过权重 {before} → {after}，版面得分 {scoreBefore} → {scoreAfter}（{steps} 步，{ms} 毫秒）',
    en: '{file}: weight failed {before} → {after}, score {scoreBefore} → {scoreAfter} ({steps} steps, {ms} ms)',
  },
  least: {
    zh: '价格节奏和页面结构未通过权重 {cost}，已证明不能更少',
    en: 'price rhythm and structure: weight failed {cost}, proven the least there is',
  },
  bounded: {
    zh: '价格节奏和页面结构未通过权重 {cost}，任何排法都不低于 {bound}',
    en: 'price rhythm and structure: weight failed {cost}, no arrangement has less than {bound}',
  },
  unbounded: {
    zh: '价格节奏和页面结构未通过权重 {cost}，未证明最少',
    en: 'price rhythm and structure: weight failed {cost}, not proven the least',
  },
  failing: { zh: '仍有 {n} 个问题：', en: 'findings left: {n}' },
  'failing-why': { zh: '{n} 个，未通过权重 {cost}：{why}', en: '{n}, weight failed {cost}: {why}' },
  'no-reason': { zh: '原因未知', en: 'no reason known' },
  helps: { zh: '可以这样改进：', en: 'what would help:' },
  everywhere: { zh: '各端', en: 'everywhere' },
  'tidy-swap': { zh: '{where}：{a} 与 {b} 互换（未通过权重少 {gain}）', en: '{where}: swap {a} and {b} (weight failed: {gain} less)' },
  'tidy-move': {
    zh: '{where}：{a} 移到 {b} 的位置（未通过权重少 {gain}）',
    en: '{where}: move {a} to where {b} is (weight failed: {gain} less)',
  },
  alternative: {
    zh: '{file} 方案 {n}：未通过权重 {cost}，版面得分 {score}，{changed}% 的坑位换了商品',
    en: '{file}, alternative {n}: weight failed {cost}, score {score}, {changed}% of the places changed',
  },
  differs: { zh: '，与方案 1 有 {differs}% 不同', en: ', {differs}% unlike the first' },
  'no-alternative': {
    zh: '没有比现在（未通过权重 {cost}）更好的排法',
    en: 'nothing better than the page as it is (weight failed {cost}) was found',
  },
  'not-together': { zh: '{a} 与 {b} 不能同时使用', en: '{a} and {b} do not go together' },
  needs: { zh: '{a} 要与 {b} 一起使用', en: '{a} needs {b}' },
  'no-row': { zh: '楼层 {id} 只有 {rows} 行', en: 'the module {id} has {rows} rows' },
  'no-viewport': { zh: '没有 id 为 {id} 的视口', en: 'the page has no viewport {id}' },
  'no-variant': { zh: '没有 id 或名称为 {id} 的版本', en: 'the page has no variant {id}' },
  'no-pages-below': { zh: '{name} 里没有活动页文件（*.page.json）', en: 'there is no page file (*.page.json) in {name}' },
  'no-match': { zh: '没有文件符合 {name}', en: 'no file matches {name}' },
  'fix-one': {
    zh: '--fix 与 -o 一起使用时，-o 是修好的活动页，只能给出一个文件',
    en: 'with --fix, -o is where the mended page goes: one file is enough',
  },
  mended: {
    zh: '{file}：{total} 个问题修复了 {mended} 个（{rounds} 轮），版面得分 {before} → {after}',
    en: '{file}: findings mended: {mended} of {total}, rounds: {rounds}, score {before} → {after}',
  },
  arisen: { zh: '另新出现 {n} 个', en: 'new ones that have appeared: {n}' },
  'nothing-mended': { zh: '{file}：没有可以自动修复的问题', en: '{file}: nothing to mend' },
  left: { zh: '还有 {n} 个：{why}', en: '{n} left: {why}' },
  progress: { zh: '{done}/{total} {percent}% {file}', en: '{done}/{total} {percent}% {file}' },
  'attention-is': {
    zh: '{file}：典型行为模型的预估，不是某个人会怎么看',
    en: '{file}: typical behaviour as a model predicts it, not what somebody will look at',
  },
  'attention-viewport': {
    zh: '{viewport}：{width} px 宽，{height} px 高，首屏 {fold} px',
    en: '{viewport}: {width} px wide, {height} px high, first screen {fold} px',
  },
  'figures-none': {
    zh: '表头里没有认得的列，至少要有“商品编号”“点击量”“曝光量”',
    en: 'no column of its header is known; it needs at least SKU, clicks and impressions',
  },
  'figures-rejected': { zh: '未使用 {n} 行', en: '{n} rows not used' },
  'figures-beside': {
    zh: '预估与实际（{clicks} 次点击，{misplaced} 落在预估之外）：',
    en: 'Predicted and real ({clicks} clicks, {misplaced} of them elsewhere than predicted):',
  },
  'figures-predicted': { zh: '预估', en: 'predicted' },
  'figures-clicks': { zh: '点击占比', en: 'clicks' },
  'figures-impressions': { zh: '曝光占比', en: 'impressions' },
  'attention-share': { zh: '关注占比', en: 'share' },
  'attention-examined': { zh: '看到的机会', en: 'examined' },
  'attention-row': { zh: '行', en: 'row' },
  'attention-blank': { zh: '空白', en: 'blank' },
  'attention-module': { zh: '楼层 {n}', en: 'Module {n}' },
  'attention-path': { zh: '典型动线：', en: 'Typical path:' },
  'attention-windows': { zh: '逐屏（每次下移半屏）：', en: 'Windows, half a screen apart:' },
  'attention-focus': { zh: '第一名是第二名的 {n} 倍', en: 'focus {n}' },
  'attention-effective': { zh: '相当于 {n} 处平分', en: 'as if {n} shared' },
  'attention-first': { zh: '先看第一名 {n}', en: 'first seen first {n}' },
  'no-module': { zh: '没有 id 为 {id} 的楼层', en: 'the page has no module {id}' },
  expectedNumber: { zh: '{from} 到 {to} 的整数', en: 'a whole number from {from} to {to}' },
  expectedPair: { zh: '名称=值', en: 'NAME=VALUE' },
  expectedWish: {
    zh: '楼层号（1 到 {modules}）、冒号和名称=值，如 2:count=8',
    en: 'the number of a module (1 to {modules}), a colon and NAME=VALUE, such as 2:count=8',
  },
  expectedOne: { zh: '{names} 之一', en: 'one of {names}' },
  expectedRule: {
    zh: '规则=级别，如 price-steps=warning,maxStep=1.4',
    en: 'RULE=SEVERITY, such as price-steps=warning,maxStep=1.4',
  },
  expectedDay: { zh: '形如 2026-06-18 的日期', en: 'a day such as 2026-06-18' },
  expectedColumns: { zh: 'desktop=4,mobile=2 这样的列数', en: 'column counts such as desktop=4,mobile=2' },
  expectedCurrency: { zh: '三个大写字母的币种代码', en: 'a currency code of three capital letters' },
} satisfies Record<string, Texts>;

export type CliText = keyof typeof TEXTS;

/** One of these sentences, its holes filled. */
export function say(lang: Lang, text: CliText, values: Record<string, string | number> = {}): string {
  return fill(TEXTS[text][lang], values);
}
