/** A review packet of the page as it is now: every version at every viewport drawn, put together, and the page kept as it was sent. */
import { contentSha256, type Page, resolveVariant } from '@/core/page';
import type { Policy } from '@/core/policy';
import { type GreenChannel, lastApproved, markOf, type PacketChanges, type PacketMockup, type PacketVersion } from '@/core/review';
import { recheck, staleSuppressions } from '@/core/rules';
import { type EditorStore, keepSent, type Language, policyOf, sentPage } from '@/editor';
import { fileStem, type PictureFailure, packetFile, packetPictures, pageFileName, pictureHash, saveBlob, sha256 } from '@/export';
import { version as program } from '../../../package.json';
import { mountMockup } from '../export';
import { changesBetween } from './differences';
import { todayOn } from './use-standing';

export interface PacketWanted {
  viewports: readonly string[];
  lang: Language;
  withCosts: boolean;
  /** Addresses by reference. */
  images: ReadonlyMap<string, string>;
  /** Pictures that are drawn as placeholders. */
  missing: number;
}

export type PacketOutcome = { ok: true; name: string; bytes: number; isKept: boolean } | { ok: false; result: PictureFailure };

export const versionIds = (page: Page): (string | null)[] => [null, ...(page.variants ?? []).map(({ id }) => id)];

/** Makes and saves the packet, or says what could not be drawn; nothing is saved then. */
export async function makePacket(
  store: EditorStore,
  wanted: PacketWanted,
  signal: AbortSignal,
  onProgress: (number: number, total: number) => void,
): Promise<PacketOutcome> {
  const { whole } = store.getState();
  const { today, ...checked } = store.checkOptions();
  const day = new Date().toLocaleDateString('sv-SE');
  const signed = await contentSha256(whole, sha256, pictureHash);
  const ids = versionIds(whole);
  const total = ids.length * wanted.viewports.length;
  const versions: PacketVersion[] = [];
  for (const id of ids) {
    const page = resolveVariant(whole, id);
    const mockups: PacketMockup[] = [];
    for (const viewport of wanted.viewports) {
      onProgress(versions.length * wanted.viewports.length + mockups.length + 1, total);
      const mockup = await drawMockup(page, viewport, wanted.images, signal);
      if ('ok' in mockup) return { ok: false, result: mockup };
      mockups.push(mockup);
    }
    const options = { ...checked, ...(today === undefined ? {} : { today }) };
    const entry = {
      file: pageFileName(page.title),
      page,
      report: recheck(store.getState().report, page, options),
      today: day,
      stale: staleSuppressions(page, { today: day }),
      contentSha256: signed,
    };
    const own = whole.variants?.find((variant) => variant.id === id);
    versions.push({ entry, name: own ? own.name?.trim() || own.id : null, mockups });
  }
  const { lang, withCosts, missing } = wanted;
  const stem = fileStem(whole.title);
  const changes = await changesOf(whole, lang);
  const packet = await packetFile({
    lang,
    version: program,
    date: day,
    page: whole,
    contentSha256: signed,
    fileStem: stem,
    versions,
    changes,
    greenChannel: offeredLimits(whole, whole.policy && (await policyOf(whole.policy.brand).catch(() => undefined))),
    log: markOf(whole.approvals ?? []),
    withCosts,
    missing,
  });
  const isKept = await keepSent(whole, whole.id ?? '', signed, packet.shown, Date.now()).then(
    () => true,
    () => false,
  );
  const name = `${stem}.review.html`;
  saveBlob(packet.file, name);
  return { ok: true, name, bytes: packet.file.size, isKept };
}

/** The limits that the policy of the page's brand offers; none on a page of another currency, or after their last day. */
export function offeredLimits(page: Page, policy: Policy | undefined): GreenChannel | null {
  const limits = policy?.greenChannel;
  return limits && limits.currency === page.currency && todayOn(page) <= limits.until ? limits : null;
}

async function drawMockup(
  page: Page,
  viewport: string,
  images: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<PacketMockup | PictureFailure> {
  const mockup = mountMockup(page, viewport, images);
  try {
    const { element, width } = mockup;
    const drawn = await packetPictures(element, page, viewport, signal);
    if ('ok' in drawn) return drawn;
    return { viewport, width, slices: drawn };
  } finally {
    mockup.remove();
  }
}

async function changesOf(whole: Page, lang: Language): Promise<PacketChanges> {
  const approved = lastApproved(whole.approvals ?? []);
  if (!approved) return null;
  const before = await sentPage(approved.contentSha256).catch(() => undefined);
  if (!before) return 'unknown';
  return { name: approved.name ?? '', time: approved.time ?? '', groups: changesBetween(before, whole, lang) };
}
