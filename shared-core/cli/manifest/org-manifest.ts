import { join } from 'node:path';
import { orgSettings, signedInPage } from '@keystage/manifests';
import { writeAll } from '../files/write-all';
import { readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { openEnvironment } from './open-environment';

const usage = 'keystage manifest org --env FILE --contact ADDRESS --out FOLDER';

/** `keystage manifest org --env FILE --contact ADDRESS --out FOLDER`: what an org needs so that Excel may reach it, as a DX project. */
export async function orgManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    env: { value: 'FILE' },
    contact: { value: 'ADDRESS' },
    out: { value: 'FOLDER' },
  });
  const [file, contact, folder] = [given.one('env'), given.one('contact'), given.one('out')];
  if (given.words.length > 0) throw new WrongUsage(`Expected options, got “${given.words[0]}”. Write: ${usage}`);
  if (file === undefined) throw new WrongUsage(`--env: expected an environment file. Write: ${usage}`);
  if (folder === undefined) throw new WrongUsage(`--out: expected the folder to write to. Write: ${usage}`);
  if (contact === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) {
    throw new WrongUsage(
      `--contact: expected the mail address of who looks after the app, got ${contact === undefined ? 'nothing' : `“${contact}”`}. Salesforce shows it beside the app.`,
    );
  }
  const environment = await openEnvironment(file);
  const files = orgSettings(environment, contact);
  await writeAll(folder, files);
  for (const path of files.keys()) terminal.say(`Written: ${join(folder, path)}`);
  terminal.say(`People are sent back to ${signedInPage(environment)}. Deploy it from ${folder}:`);
  terminal.say('  sf project deploy start --manifest package.xml');
  terminal.say(
    'Then switch on “Enable CORS for OAuth endpoints” in Setup under CORS, and write the consumer key of the app into the environment.',
  );
  return 0;
}
