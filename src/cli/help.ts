/** `endcap --help`, in both languages. */
import { PRESETS } from '@/core/rules';
import type { Texts } from '@/core/text';

const PRESET_NAMES = PRESETS.map(({ id }) => id).join(', ');

export const HELP: Texts = {
  en: `endcap plans special-event pages of online shops whose prices are woven by rule.

  endcap import CATALOGUE            say what a catalogue was understood as (CSV, TSV, XLSX, JSON)
      --json                         the answer as JSON
  endcap plan CATALOGUE -o OUT       make a page from a catalogue (OUT - is standard output)
      --anchor N                     the banner's price in minor units: 9900 is ¥99.00 (default: the lowest price chosen)
      --modules N   --tiles N        modules (4) and tiles per module (12)
      --cut price|category|role      how the SKUs are cut into modules (price)
      --columns desktop=4,mobile=2   columns per viewport
      --where NAME=VALUE …           only SKUs with this category, brand, role, query, price-min, price-max
                                     (default: the largest first-level category)
      --wish N:NAME=VALUE …          what module N (from the top) shall hold: count, category, brand, price-min, price-max,
                                     must and never with the id of a SKU; a wish that cannot be met is named, exit 1
      --sold-out                     SKUs that are out of stock take part too
      --title TEXT   --locale TAG    title and language of the page
      --seed N                       another seed, another arrangement
  endcap lint FILE…                  check page files by every rule
                                     (also folders, patterns such as "pages/**/*.page.json", and - for standard input)
      --format text|json|sarif|html|csv   (text)
      -o FILE                        write the report there
      --preset NAME …                these presets in place of the pages' own, later ones win; none is no preset
                                     (${PRESET_NAMES})
      --policy FILE                  by this brand's policy, in place of the pages' own; over presets
      --rule ID=SEVERITY[,OPTION=VALUE] …   off, info, warning or error; over what pages, presets and policy say
      --viewport ID …                check at this viewport only
      --variant ID                   check (and with --fix mend) this variant or phase, by id or name; also for arrange, attention
      --fix                          mend what can be mended and write the files back; with -o write the one page there
      --quiet                        show errors only
      --max-warnings N               more warnings than this are a failure
      --today YYYY-MM-DD             day on which suppressions are judged, and the report is dated
      --stdin-filename NAME          what to call standard input
  endcap arrange FILE -o OUT         put the tiles into a better order
      --scope keep|free              SKUs stay in their modules (keep), or may change module
      --module ID                    this module only
      --row N   --viewport ID        this row of it only (from 1), at one viewport (the first)
      --tidy K                       at most K moves, each with what it gains
      --alternatives                 up to three results that really differ; the best is written
      --budget STEPS   --time MS     steps of the search; a limit in milliseconds
      --seed N   --json              another seed; the answer as JSON: costs, bound, what still fails and why
  endcap attention FILE              where people typically look: shares, the path of the eye, windows
      --viewport ID …   --json       at this viewport only; the answer as JSON
      --figures TABLE                clicks by SKU and place beside what was predicted

  Catalogues (import, plan): --currency CNY   --map FIELD=COLUMN …   --sheet NAME
  Everywhere: --lang zh|en   --help   --version

  Exit: 0 done; 1 refused by content (lint: errors or too many warnings); 2 could not run.
`,
  zh: `endcap 规划电商活动页，按规则编排价格。

  endcap import 商品表               说明读懂了什么（CSV、TSV、XLSX、JSON）
      --json                         以 JSON 输出
  endcap plan 商品表 -o 输出         由商品表生成活动页（输出为 - 时写到标准输出）
      --anchor N                     Banner标价，以最小货币单位计：9900 即 ¥99.00（默认取所选商品的最低价）
      --modules N   --tiles N        楼层数（4）和每个楼层的坑位数（12）
      --cut price|category|role      按价格、类目或商品角色划分楼层（price）
      --columns desktop=4,mobile=2   各端每行的坑位数
      --where 名称=值 …              只用符合条件的商品：category、brand、role、query、price-min、price-max
                                     （默认：商品最多的一级类目）
      --wish 楼层号:名称=值 …        第几个楼层要放什么：count、category、brand、price-min、price-max，
                                     must、never 后面是商品编号；无法满足的要求会逐条说明，退出码 1
      --sold-out                     无库存的商品也参与选品
      --title 标题   --locale 语言   活动页的标题和语言
      --seed N                       随机种子
  endcap lint 活动页…                按所有规则检查活动页
                                     （也可以是文件夹、"pages/**/*.page.json" 这样的通配符，或 - 表示标准输入）
      --format text|json|sarif|html|csv   （text）
      -o 文件                        把报告写到这个文件
      --preset 名称 …                用这些预设代替活动页自己的预设，后面的优先；none 表示不用预设
                                     （${PRESET_NAMES}）
      --policy 文件                  按这个品牌规范检查，代替活动页自己的品牌规范，优先于预设
      --rule 规则=级别[,参数=值] …   off、info、warning 或 error；优先于活动页、预设和品牌规范
      --viewport 视口 …              只检查这个视口
      --variant 版本                 只看这个版本或阶段（id 或名称），--fix 也只改它；arrange、attention 同样适用
      --fix                          自动修复并写回原文件；与 -o 一起用时写到 -o（只限一个活动页）
      --quiet                        只显示错误
      --max-warnings N               警告多于 N 个即不通过
      --today YYYY-MM-DD             按这一天判断豁免是否到期，也是报告的日期
      --stdin-filename 名称          标准输入在报告里的名称
  endcap arrange 活动页 -o 输出      自动排品
      --scope keep|free              商品留在原楼层（keep），或可跨楼层（free）
      --module ID                    只排这个楼层
      --row N   --viewport 视口      只排这个楼层的第 N 行，只在一个视口（默认第一个）
      --tidy K                       最多移动 K 次，逐一列出每次少扣的分
      --alternatives                 最多三个明显不同的方案，写出最好的一个
      --budget 步数   --time 毫秒    搜索步数；时间上限
      --seed N   --json              随机种子；以 JSON 输出（未通过权重、下限、仍有的问题和原因）
  endcap attention 活动页            预估典型的目光去向：关注占比、动线、逐屏
      --viewport 视口 …   --json     只看这个视口；以 JSON 输出
      --figures 数据表               把各坑位的点击与预估对照

  商品表（import、plan）：--currency CNY   --map 字段=列名 …   --sheet 工作表
  通用：--lang zh|en   --help   --version

  退出码：0 完成；1 内容不符合要求（lint：有错误或警告过多）；2 无法运行。
`,
};
