/** The colours and typefaces of a brand on its pages: the variables of the page's own sheet that its policy sets. */
import type { CSSProperties } from 'react';
import type { PagePolicy } from '@/core/page';
import { contrastOf } from '@/core/policy';

const WHITE = '#ffffff';
const INK = '#1b1b1f';
/** Words of WCAG 2.2 on a ground. */
const READABLE = 4.5;

/** White where it can be read on a ground, else ink. */
const inkOn = (ground: string) => (contrastOf(WHITE, ground) >= READABLE ? WHITE : INK);

/** A family's name as CSS writes it: nothing in it can end the string. */
const quoted = (family: string) => `"${family.replace(/[\p{Cc}"\\]/gu, '')}"`;

/** What the policy that a page follows sets of its look; nothing for a page without one. */
export function lookOf(policy: PagePolicy | undefined): CSSProperties {
  const { price, badge, banner } = policy?.colors ?? {};
  const fonts = policy?.fonts ?? [];
  return {
    ...(price && { '--sale': price }),
    ...(badge && { '--badge': badge, '--badge-ink': inkOn(badge) }),
    ...(banner && { '--banner-ground': banner, '--banner-ink': inkOn(banner) }),
    ...(fonts.length > 0 && { '--brand-faces': `${fonts.map(quoted).join(', ')},` }),
  } as CSSProperties;
}
