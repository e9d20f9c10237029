import { version } from '../package.json';
import { checkModel } from './check-model';
import { listGates } from './gates/list-gates';
import { writeGates } from './gates/write-gates';
import { helpText } from './help-text';
import { buildManifest } from './manifest/build-manifest';
import { checkManifest } from './manifest/check-manifest';
import { findTraces } from './manifest/find-traces';
import { orgManifest } from './manifest/org-manifest';
import { sideloadManifest } from './manifest/sideload-manifest';
import { modelSchema } from './model-schema';
import { previewFiles } from './preview/preview-files';
import { nearestWord } from './nearest-word';
import { listTrail } from './publish/list-trail';
import { publishFile } from './publish/publish-file';
import { rollBack } from './publish/roll-back';
import { Refusal, WrongUsage } from './refusal';
import { segmentFiles } from './segment/segment-files';
import { sqlModel } from './sql/sql-model';
import type { Terminal } from './terminal';
import { weighFiles } from './weigh/weigh-files';
import { weighModel } from './weights/weigh-model';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const commands: Readonly<Record<Exclude<keyof typeof helpText, 'keystage'>, Command>> = {
  segment: segmentFiles,
  weigh: weighFiles,
  gates: writeGates,
  sql: sqlModel,
  // jsforce comes with it: only who asks for an org waits for that.
  sync: async (args, terminal) => (await import('./sync/sync-accounts')).syncAccounts(args, terminal),
  'model check': checkModel,
  'model preview': previewFiles,
  'model schema': modelSchema,
  'model weights': weighModel,
  'model publish': publishFile,
  'model rollback': rollBack,
  'model trail': listTrail,
  'template gates': listGates,
  'manifest build': buildManifest,
  'manifest check': checkManifest,
  'manifest sideload': sideloadManifest,
  'manifest org': orgManifest,
  'manifest traces': findTraces,
};

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * Runs what the words after `keystage` ask for and answers the exit code: 0 done, 1 refused, 2 wrong usage, 3 done in part, 75 to be tried
 * again.
 */
export async function keystage(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    terminal.progress('');
    if (error instanceof WrongUsage) {
      terminal.warn(error.message);
      return 2;
    }
    if (!(error instanceof Refusal)) throw error;
    error.sentences.forEach((sentence) => terminal.warn(sentence));
    if (args.includes('--json'))
      terminal.say(JSON.stringify({ ok: false, exitCode: 1, refused: error.sentences }, null, 2));
    return 1;
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first] = args;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    terminal.say(helpText.keystage);
    return first === undefined ? 2 : 0;
  }
  if (first === '--version' || first === '-v') {
    terminal.say(version);
    return 0;
  }
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const name = names.find((candidate) => candidate.split(' ').every((word, k) => args[k] === word));
  if (name === undefined) {
    const typed = args.slice(0, names.some((one) => one.startsWith(`${first} `)) ? 2 : 1).join(' ');
    const nearest = nearestWord(typed, names) ?? names.find((candidate) => candidate.startsWith(`${first} `));
    throw new WrongUsage(
      `${typed}: there is no such command. ${nearest ? `Did you mean keystage ${nearest}?` : `There are ${listed.format(names)}.`}`,
    );
  }
  const rest = args.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(helpText[name]);
    return 0;
  }
  return commands[name](rest, terminal);
}
