/**
 * Keys that decisions are signed with: made in the browser, Ed25519 where there is, ECDSA on P-256 otherwise. The private half
 * cannot be exported; it is kept in the browser's own database, for the place that the packet was opened from.
 */
import type { SigningKey } from '@/core/review';
import { fromBase64url, toBase64url } from '@/core/review';

interface KeptKey {
  algorithm: SigningKey['algorithm'];
  public: string;
  privateKey: CryptoKey;
}

const PARAMETERS = {
  Ed25519: { make: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
  'ECDSA-P256': { make: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

const DATABASE = 'endcap-signing';
const STORE = 'keys';

function openKeys(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function makeKey(): Promise<KeptKey> {
  for (const algorithm of ['Ed25519', 'ECDSA-P256'] as const) {
    try {
      const pair = (await crypto.subtle.generateKey(PARAMETERS[algorithm].make, false, ['sign', 'verify'])) as CryptoKeyPair;
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      return { algorithm, public: toBase64url(raw), privateKey: pair.privateKey };
    } catch {
      // A browser without Ed25519 has P-256.
    }
  }
  throw new Error('this browser makes no keys');
}

/** The key of this browser; made and kept when it is first asked for. Throws where nothing can be kept. */
async function ownKey(): Promise<KeptKey> {
  const database = await openKeys();
  try {
    const kept = (await answer(database.transaction(STORE).objectStore(STORE).get('own'))) as KeptKey | undefined;
    if (kept) return kept;
    const made = await makeKey();
    await answer(database.transaction(STORE, 'readwrite').objectStore(STORE).put(made, 'own'));
    return made;
  } finally {
    database.close();
  }
}

/** Signs with the key of this browser. @param textOf the text to sign, which says the key */
export async function signWith(textOf: (key: SigningKey) => string): Promise<{ key: SigningKey; signature: string }> {
  const own = await ownKey();
  const key = { algorithm: own.algorithm, public: own.public };
  const bytes = new TextEncoder().encode(textOf(key));
  const signature = await crypto.subtle.sign(PARAMETERS[own.algorithm].use, own.privateKey, bytes);
  return { key, signature: toBase64url(new Uint8Array(signature)) };
}

/** Whether a signature fits; undefined where this browser does not know the algorithm. */
export async function verifySignature(
  key: SigningKey,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  const raw = fromBase64url(key.public);
  const { make, use } = PARAMETERS[key.algorithm];
  if (!raw || raw.length !== (key.algorithm === 'Ed25519' ? 32 : 65)) return false;
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('raw', raw, make, false, ['verify']);
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? undefined : false;
  }
  return crypto.subtle.verify(use, imported, signature, text);
}
