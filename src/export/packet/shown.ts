/** What a packet shows, as text: every word, every picture, and what its script is told. A price that is changed in the file changes it. */
export function shownText(packet: ParentNode): string {
  const article = packet.querySelector('#packet');
  const pictures = [...(article?.querySelectorAll('img') ?? [])].map((image) => image.getAttribute('src') ?? '');
  return [article?.textContent ?? '', ...pictures, packet.querySelector('#data')?.textContent ?? ''].join('\n');
}
