/** Opening and writing policy files. Opening returns a value, never an exception: the policy, or why not and where. */
import { jsonErrorPlace } from '../json-place';
import { boundProblem, canonicalJson, type Problem, schemaProblems } from '../page';
import { presetById, resolveSettings, ruleById } from '../rules';
import { fill, type Texts } from '../text';
import { POLICY_FORMAT, POLICY_VERSION, type Policy, policySchema } from './schema';

const TEXTS = {
  'not-json': { zh: '第 {line} 行第 {column} 列起不是 JSON', en: 'is no JSON from line {line}, column {column}' },
  format: { zh: '应为 "endcap/policy"', en: 'is not "endcap/policy"' },
  'too-new': { zh: '比本程序能读的版本 {most} 新，请先更新', en: 'is newer than {most}, the newest this planner reads: update first' },
  color: { zh: '应为 #d02a1e 这样的颜色值', en: 'is no colour such as #d02a1e' },
  currency: { zh: '不是三个大写字母的币种代码', en: 'is no currency code of three capital letters' },
  day: { zh: '应为 2026-06-18 这样的日期', en: 'is no date such as 2026-06-18' },
  key: { zh: '不是该算法的公钥', en: 'is no public key of this algorithm' },
  preset: { zh: '本程序没有这套预设，已略过', en: 'names a preset that this planner does not have; passed over' },
  rule: { zh: '本程序没有这条规则，已略过', en: 'names a rule that this planner does not have; passed over' },
  option: {
    zh: '这条规则没有此选项，或不能取这个值，已略过',
    en: 'is no option of this rule, or a value that it cannot have; passed over',
  },
} satisfies Record<string, Texts>;

const words = (code: keyof typeof TEXTS, holes: Record<string, string | number> = {}) => ({
  message: fill(TEXTS[code].en, holes),
  zh: fill(TEXTS[code].zh, holes),
});

export type PolicyResult =
  | { ok: true; policy: Policy /** Settings of rules that are passed over. */; problems: Problem[] }
  | { ok: false; reason: 'not-json' | 'not-a-policy' | 'too-new' | 'invalid'; problems: Problem[] };

/** Opens the text of a policy file (a byte order mark is passed over). */
export function openPolicy(text: string): PolicyResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const { line, column } = jsonErrorPlace(text);
    return { ok: false, reason: 'not-json', problems: [{ path: '', ...words('not-json', { line, column }) }] };
  }
  return validatePolicy(value);
}

/** Opens a policy that is already a JSON value. */
export function validatePolicy(value: unknown): PolicyResult {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== POLICY_FORMAT)
    return { ok: false, reason: 'not-a-policy', problems: [{ path: 'format', ...words('format'), value: format }] };
  if (typeof version === 'number' && version > POLICY_VERSION)
    return { ok: false, reason: 'too-new', problems: [{ path: 'version', ...words('too-new', { most: POLICY_VERSION }), value: version }] };
  const bound = boundProblem(value as object);
  if (bound) return { ok: false, reason: 'invalid', problems: [bound] };
  const read = policySchema.safeParse(value);
  if (read.success) return { ok: true, policy: read.data, problems: ruleProblems(read.data) };
  return { ok: false, reason: 'invalid', problems: schemaProblems(read.error, value).map(inOwnWords) };
}

/** What only a policy can have wrong says what would be right. */
function inOwnWords(problem: Problem): Problem {
  if (problem.value === undefined) return problem;
  const { path } = problem;
  const isText = typeof problem.value === 'string';
  if (/^colors\./.test(path) && isText) return { ...problem, ...words('color') };
  if (path === 'greenChannel.currency' && isText) return { ...problem, ...words('currency') };
  if (path === 'greenChannel.until' && isText) return { ...problem, ...words('day') };
  if (/\.key\.public$/.test(path) && isText) return { ...problem, ...words('key') };
  return problem;
}

/** Settings that this planner cannot honour: a policy that is newer than it is still of use. */
function ruleProblems({ rules }: Policy): Problem[] {
  const unknown = (rules?.extends ?? []).flatMap((id, i) =>
    presetById(id) ? [] : [{ path: `rules.extends[${i}]`, ...words('preset'), value: id }],
  );
  const set = Object.entries(rules?.set ?? {}).flatMap(([id, setting]): Problem[] => {
    if (!ruleById(id)) return [{ path: `rules.set.${id}`, ...words('rule'), value: id }];
    const { problems } = resolveSettings({ rules: { extends: [], set: { [id]: setting } } });
    return problems.map(({ path, value }) => ({ path, ...words('option'), value }));
  });
  return [...unknown, ...set];
}

/** The bytes of a policy file, as text; equal policies are equal byte for byte. */
export function writePolicy(policy: Policy): string {
  return canonicalJson(policy);
}
