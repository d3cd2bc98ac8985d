/** A brand's policy: what its file may hold, what is said of one that cannot be read, and what a page takes over from it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { validatePage } from '@/core/page';
import { contrastOf, openPolicy, type Policy, pagePolicy, policyJsonSchema, validatePolicy, withPolicy, writePolicy } from '@/core/policy';
import { check, presetOf, recheck, resolveSettings } from '@/core/rules';
import { applied } from '../../helpers/command-tester';
import { build } from '../../helpers/page';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const policy: Policy = {
  format: 'endcap/policy',
  version: 1,
  brand: '青禾 Qinghe',
  rules: { extends: ['brand-premium'], set: { 'price-steps': ['error', { maxStep: 1.2 }], 'duplicate-sku': 'off' } },
  widths: [750, 1125],
  colors: { price: '#AA0000' },
  fonts: ['Qinghe Sans'],
  signers: [{ name: 'Lin', key: { algorithm: 'Ed25519', public: 'A'.repeat(43) } }],
  greenChannel: { currency: 'CNY', pricePercent: 5, replacements: 5, money: 50_000, per: 'week', until: '2026-06-18' },
};

describe('a policy file', () => {
  it('is read as it was written, with fields of a later version', () => {
    expect(openPolicy(`\uFEFF${writePolicy(policy)}`)).toEqual({ ok: true, policy, problems: [] });
    const more = { ...policy, mascot: 'fox' };
    expect(openPolicy(JSON.stringify(more))).toEqual({ ok: true, policy: more, problems: [] });
    expect(openPolicy('{"format":"endcap/policy","version":1,"brand":"Q"}')).toMatchObject({ ok: true });
  });

  const bad: [string, object, string, string][] = [
    ['a brand without a name', { brand: ' ' }, 'brand', 'is empty'],
    ['no brand', { brand: undefined }, 'brand', 'is missing'],
    ['a width of 20 px', { widths: [750, 20] }, 'widths[1]', 'is below 200'],
    ['a colour by name', { colors: { price: 'red' } }, 'colors.price', 'is no colour such as #d02a1e'],
    [
      'a key that is cut',
      { signers: [{ name: 'L', key: { algorithm: 'Ed25519', public: 'AAAA' } }] },
      'signers[0].key.public',
      'is no public key of this algorithm',
    ],
    [
      'an unknown algorithm',
      { signers: [{ name: 'L', key: { algorithm: 'RSA', public: 'AAAA' } }] },
      'signers[0].key.algorithm',
      'is not "Ed25519" / "ECDSA-P256"',
    ],
    [
      'a date that is none',
      { greenChannel: { ...policy.greenChannel, until: '2026-02-30' } },
      'greenChannel.until',
      'is no date such as 2026-06-18',
    ],
    ['a share over 100', { greenChannel: { ...policy.greenChannel, pricePercent: 120 } }, 'greenChannel.pricePercent', 'is above 100'],
    [
      'a severity of its own',
      { rules: { set: { 'price-steps': 'fatal' } } },
      'rules.set.price-steps',
      'is no rule setting: off, info, warning or error, or a list of one of these and options',
    ],
  ];
  it.each(bad)('with %s is refused, naming the place', (_, change, path, message) => {
    const read = validatePolicy({ ...policy, ...change });
    expect(read).toMatchObject({ ok: false, reason: 'invalid', problems: [{ path, message }] });
    for (const { zh } of read.problems) expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('that is no JSON, no policy or too new is said to be so', () => {
    expect(openPolicy('{"format":')).toMatchObject({ ok: false, reason: 'not-json' });
    expect(openPolicy('{"format":"endcap/page"}')).toMatchObject({
      ok: false,
      reason: 'not-a-policy',
      problems: [{ value: 'endcap/page' }],
    });
    expect(openPolicy('null')).toMatchObject({ ok: false, reason: 'not-a-policy' });
    expect(validatePolicy({ ...policy, version: 2 })).toMatchObject({ ok: false, reason: 'too-new', problems: [{ path: 'version' }] });
  });

  it('that names presets, rules or options which are not there is read, and they are named', () => {
    const rules = { extends: ['brand-premium', 'luxury'], set: { 'no-rule': 'error', 'price-steps': ['error', { maxStep: 'wide' }] } };
    const read = validatePolicy({ ...policy, rules });
    expect(read).toMatchObject({ ok: true });
    expect(read.problems.map(({ path }) => path)).toEqual(['rules.extends[1]', 'rules.set.no-rule', 'rules.set.price-steps.maxStep']);
  });

  it('has a published schema that is made from the code (write it anew with vitest -u)', async () => {
    await expect(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../public/schema/policy-v1.schema.json');
  });
});

describe('a policy on a page', () => {
  const page = build({ anchor: 79, modules: [{ rows: '79 119 89 139' }] });
  const followed = async () => applied(page, { type: 'set-page', fields: withPolicy(page, await pagePolicy(policy, sha256)) });

  it('is kept in the page file by brand and hash, without keys, widths or limits', async () => {
    const next = await followed();
    expect(validatePage(next)).toMatchObject({ ok: true });
    expect(next.policy).toEqual({
      brand: policy.brand,
      sha256: createHash('sha256').update(writePolicy(policy)).digest('hex'),
      rules: policy.rules,
      colors: policy.colors,
      fonts: policy.fonts,
    });
    expect(next.rules?.extends).toEqual(['event-page', 'policy']);
  });

  it('puts its rules into the stack: over the presets before, under what the page sets itself', async () => {
    const next = await followed();
    const { rules, problems } = resolveSettings(next);
    expect(problems).toEqual([]);
    expect(rules.get('price-steps')).toMatchObject({ severity: 'error', options: { maxStep: 1.2 } });
    expect(rules.get('price-parity')?.severity).toBe('warning');
    expect(rules.get('duplicate-sku')?.severity).toBe('off');
    expect(presetOf(next, 'policy')?.title.zh).toBe(policy.brand);
    const own = applied(next, { type: 'set-rule', rule: 'duplicate-sku', severity: 'error' });
    expect(resolveSettings(own).rules.get('duplicate-sku')?.severity).toBe('error');
    const usual = applied(own, { type: 'set-rule', rule: 'duplicate-sku', severity: 'off' });
    expect(usual.rules?.set).toBeUndefined();
  });

  it('is checked anew when another policy comes, though the settings of the page are the same', async () => {
    const next = await followed();
    const strict = { ...next, policy: { ...next.policy, rules: { set: { 'price-steps': 'off' as const } } } } as typeof next;
    const report = check(next);
    const severities = [report, recheck(report, strict)].map(({ rules }) => rules.find(({ id }) => id === 'price-steps')?.severity);
    expect(severities).toEqual(['error', 'off']);
  });

  it('goes without a trace, and keeps the place that its rules were given', async () => {
    const next = await followed();
    expect(applied(next, { type: 'set-page', fields: withPolicy(next, null) })).toEqual(page);
    const first = { ...next, rules: { extends: ['policy', 'event-page'] } };
    expect(withPolicy(first, next.policy ?? null).rules?.extends).toEqual(['policy', 'event-page']);
    const { rules: _none, ...ruleless } = policy;
    expect(withPolicy(page, await pagePolicy(ruleless, sha256)).rules).toBeNull();
  });

  it('that is not there is a problem of the page, and nothing more', () => {
    const { problems } = resolveSettings({ rules: { extends: ['event-page', 'policy'] } });
    expect(problems).toMatchObject([{ path: 'rules.extends[1]', value: 'policy' }]);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#d02a1e', '#d02a1e')).toBe(1);
});
