import { join } from 'node:path';
import { manifestWords, orgSettings, signedInPage } from '@keystage/manifests';
import { writeAll } from '../files/write-all';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { languages } from '../words';
import { openEnvironment } from './open-environment';

const usage = 'keystage manifest org --env FILE --contact ADDRESS --out FOLDER';

/** `keystage manifest org --env FILE --contact ADDRESS --out FOLDER`: what an org needs so that Excel may reach it, as a DX project. */
export async function orgManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    env: { value: 'FILE' },
    contact: { value: 'ADDRESS' },
    out: { value: 'FOLDER' },
    lang: { value: 'en|zh-CN|ko' },
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
  const words = manifestWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const environment = await openEnvironment(file, words);
  const files = orgSettings(environment, contact);
  await writeAll(folder, files);
  for (const path of files.keys()) terminal.say(words.written(join(folder, path)));
  terminal.say(words.sentBack(signedInPage(environment), folder));
  terminal.say('  sf project deploy start --manifest package.xml');
  terminal.say(words.byHand);
  return 0;
}
