/** A review packet as a file, and the hash of what it shows, by which a decision is known to be about just that. */
import script from 'virtual:packet-script';
import { type PacketInput, packetHtml } from '@/core/review';
import { sha256 } from './sha256';
import { shownText } from './shown';

export interface Packet {
  file: Blob;
  shown: string;
}

export async function packetFile(input: Omit<PacketInput, 'script'>): Promise<Packet> {
  const html = await packetHtml({ ...input, script }, sha256);
  // The application's own policy would be asked about the packet's style, which says nothing.
  const read = new DOMParser().parseFromString(html.replace(/<style>[\s\S]*?<\/style>/, ''), 'text/html');
  const shown = await sha256(new TextEncoder().encode(shownText(read)) as Uint8Array<ArrayBuffer>);
  return { file: new Blob([html], { type: 'text/html;charset=utf-8' }), shown };
}
