/** `--policy`: the policy of a brand, by whose rules pages are checked. */
import { type PagePolicy, problemText } from '@/core/page';
import { openPolicy, pagePolicy } from '@/core/policy';
import type { Lang } from '@/core/text';
import { decodeText } from '@/io';
import { problemsText, readBytes } from './files';
import { type CliIo, FAILED, Stop } from './io';
import { say } from './texts';

/**
 * What pages take over from a policy file. Stops with exit code 2 on one that is unread, invalid or too new; rules and options
 * that this program does not have are passed over, and told on standard error.
 */
export async function readPolicy(io: CliIo, file: string, lang: Lang): Promise<PagePolicy> {
  const opened = openPolicy(decodeText(await readBytes(io, file, lang)).text);
  if (!opened.ok) throw new Stop(FAILED, say(lang, 'invalid-policy', { why: problemsText(opened.problems, lang) }));
  for (const problem of opened.problems) io.err(`${file}: ${problemText(problem, lang)}\n`);
  return pagePolicy(opened.policy, io.sha256);
}
