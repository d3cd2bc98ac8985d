/** A policy on a page: what the page keeps of it, and the fields that choosing one changes. */
import type { Page, PagePolicy, RuleSettings, Sha256 } from '../page';
import type { Signer } from '../review';
import { EVENT_PAGE, POLICY_PRESET } from '../rules';
import { writePolicy } from './read';
import type { Policy } from './schema';

/** What a page keeps of a policy: whose it is, which state of it, and what the page is linted and drawn by. */
export async function pagePolicy(policy: Policy, sha256: Sha256): Promise<PagePolicy> {
  const { brand, rules, colors, fonts } = policy;
  return {
    brand,
    sha256: await sha256(new TextEncoder().encode(writePolicy(policy)) as Uint8Array<ArrayBuffer>),
    ...(rules && { rules }),
    ...(colors && { colors }),
    ...(fonts && { fonts }),
  };
}

/**
 * The fields of a page that follows a policy, or none for null: its rules are the last of the presets, unless the page has put
 * them elsewhere already.
 */
export function withPolicy(page: Page, policy: PagePolicy | null): { policy: PagePolicy | null; rules: RuleSettings | null } {
  const ids = page.rules?.extends ?? [EVENT_PAGE];
  const wants = policy?.rules !== undefined;
  const next = !wants ? ids.filter((id) => id !== POLICY_PRESET) : ids.includes(POLICY_PRESET) ? ids : [...ids, POLICY_PRESET];
  const { extends: _old, ...rest } = page.rules ?? {};
  const isUsual = next.length === 1 && next[0] === EVENT_PAGE;
  const rules = isUsual ? rest : { ...rest, extends: [...next] };
  return { policy, rules: Object.keys(rules).length > 0 ? rules : null };
}

/**
 * Who signs for a page: those whom its brand's policy names; for a page without a brand, those of every brand, with its name.
 */
export function signersFor({ policy }: Page, policies: readonly Policy[]): Signer[] {
  const own = policies.filter(({ brand }) => policy === undefined || brand === policy.brand);
  return own.flatMap(({ brand, signers = [] }) =>
    signers.map(({ name, key }) => ({ name: policy || name === brand ? name : `${name} (${brand})`, key })),
  );
}

/** WCAG contrast of two colours `#rrggbb`, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
