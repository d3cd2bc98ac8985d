/** The command line: finds the command, prints what stopped it, answers the exit code. */
import { version } from '../../package.json';
import { runArrange } from './arrange';
import { runAttention } from './attention';
import { HELP } from './help';
import { runImport } from './import';
import { type CliIo, DONE, type ExitCode, FAILED, Stop } from './io';
import { runLint } from './lint';
import { runPlan } from './plan';
import { say } from './texts';

const COMMANDS: Record<string, (args: readonly string[], io: CliIo) => Promise<ExitCode>> = {
  import: runImport,
  plan: runPlan,
  lint: runLint,
  arrange: runArrange,
  attention: runAttention,
};

/** Runs `endcap` with these arguments (without node and the script). Never throws: a fault of the program is code 2 too. */
export async function main(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const lang = own.some((arg, i) => arg === '--lang=zh' || (arg === 'zh' && own[i - 1] === '--lang')) ? 'zh' : 'en';
  if (own.includes('--help') || own.includes('-h') || own[0] === 'help') {
    io.out(HELP[lang]);
    return DONE;
  }
  if (own.includes('--version')) {
    io.out(`${version}\n`);
    return DONE;
  }
  const [name, ...args] = argv;
  if (name === undefined) {
    io.err(HELP[lang]);
    return FAILED;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new Stop(FAILED, say(lang, 'unknown-command', { name }));
    return await command(args, io);
  } catch (error) {
    io.err(`endcap: ${error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return error instanceof Stop ? error.code : FAILED;
  }
}
