import { describe, expect, test } from 'vitest';
import { PRESETS, presetById, RULES, resolveSettings, ruleById } from '@/core/rules';

const inEffect = (...presets: string[]) => resolveSettings({ rules: { extends: presets } }).rules;
const on = (...presets: string[]) => [...inEffect(...presets)].filter(([, { severity }]) => severity !== 'off').map(([id]) => id);

describe('every preset', () => {
  test('is known by its id, once, and not by another name', () => {
    expect(PRESETS.map(({ id }) => presetById(id)?.id)).toEqual([
      'event-page',
      'playbook',
      'brand-premium',
      'claims-cn',
      'claims-eu',
      'claims-us',
      'claims-uk',
    ]);
    expect(presetById('toString')).toBeUndefined();
  });

  test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s has title and description in both languages, and rules',
    (_, preset) => {
      for (const { zh, en } of [preset.title, preset.about]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(en.trim()).not.toBe('');
      }
      expect(Object.keys(preset.rules).filter((id) => !ruleById(id))).toEqual([]);
      expect(Object.keys(preset.rules).length).toBeGreaterThan(0);
      expect(resolveSettings({ rules: { extends: [preset.id] } }).problems).toEqual([]);
    },
  );

  test('that a rule names is there', () => {
    expect(RULES.flatMap(({ presets }) => presets).filter((id) => !presetById(id))).toEqual([]);
  });
});

describe('presets', () => {
  test('of a page that names none are the event page alone', () => {
    const { rules } = resolveSettings({});
    expect([...rules].filter(([, { severity }]) => severity !== 'off').map(([id]) => id)).toEqual(on('event-page'));
    expect(on('event-page')).toHaveLength(20);
  });

  test('of a market turn on its rules as errors', () => {
    expect(on('claims-cn')).toEqual(['former-price-cn', 'banner-price-true', 'gift-described', 'former-price-missing']);
    expect(on('claims-eu')).toEqual(['former-price-eu', 'former-price-missing']);
    expect(on('claims-us')).toEqual(['former-price-us', 'former-price-missing']);
    expect(on('claims-uk')).toEqual(['range-claim-uk', 'former-price-missing']);
    for (const id of on('claims-cn', 'claims-eu', 'claims-us', 'claims-uk'))
      expect(inEffect('claims-cn', 'claims-eu', 'claims-us', 'claims-uk').get(id)?.severity, id).toBe('error');
  });

  test('say no word of advice: those of a market call themselves information', () => {
    for (const { id, about } of PRESETS.filter((preset) => preset.id.startsWith('claims-'))) {
      expect(about.en, id).toContain('not legal advice');
      expect(about.zh, id).toContain('不构成法律意见');
    }
  });

  test('let named evidence stand for a history in the United States only', () => {
    expect(inEffect('claims-us').get('former-price-missing')?.options).toEqual({ evidence: true });
    for (const id of ['claims-cn', 'claims-eu', 'claims-uk'])
      expect(inEffect(id).get('former-price-missing')?.options, id).toEqual({ evidence: false });
  });

  test('stack, and the later wins', () => {
    expect(inEffect('playbook').get('markdown-visible')?.severity).toBe('warning');
    expect(inEffect('playbook', 'brand-premium').get('markdown-visible')?.severity).toBe('off');
    expect(inEffect('brand-premium', 'playbook').get('markdown-visible')?.severity).toBe('warning');
    expect(on('brand-premium')).toEqual(['margin-mix', 'gift-not-discount', 'price-parity']);
    expect(on('event-page', 'claims-eu')).toEqual([...on('event-page'), ...on('claims-eu')]);
  });

  test('give way to what the page sets', () => {
    const { rules } = resolveSettings({
      rules: {
        extends: ['playbook', 'brand-premium', 'claims-us'],
        set: { 'markdown-visible': 'info', 'former-price-missing': ['warning'] },
      },
    });
    expect(rules.get('markdown-visible')?.severity).toBe('info');
    expect(rules.get('former-price-missing')).toMatchObject({ severity: 'warning', options: { evidence: true } });
  });
});

test('every rule about price claims names a law, or guidance on it, with market and article, and links to its text', () => {
  for (const { id, group, source } of RULES) {
    if (group !== 'price-claims') continue;
    const status = /-(us|uk)$/.test(id) ? 'guidance' : 'law';
    expect(source, id).toMatchObject({ kind: 'law', status });
    expect(source.market?.zh, id).toMatch(/[\u4e00-\u9fff]/);
    if (id !== 'former-price-missing') expect(source.url, id).toMatch(/^https:\/\//);
  }
});
