import { dirname } from 'node:path';
import { manifestWords, platforms, sideloadSteps } from '@keystage/manifests';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { languages } from '../words';
import { openEnvironment } from './open-environment';

/** `keystage manifest sideload --env FILE`: how one person tries the add-in before it is deployed to everybody, for each platform or one. */
export async function sideloadManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    env: { value: 'FILE' },
    out: { value: 'FOLDER' },
    platform: { value: platforms.join('|') },
    lang: { value: 'en|zh-CN|ko' },
  });
  const file = given.one('env');
  if (file === undefined || given.words.length > 0) {
    throw new WrongUsage('Expected --env FILE and nothing else. Write: keystage manifest sideload --env FILE');
  }
  const words = manifestWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const environment = await openEnvironment(file, words);
  const chosen = oneOf('platform', given.one('platform'), platforms);
  const folder = given.one('out') ?? dirname(file);
  for (const platform of chosen ? [chosen] : platforms) {
    for (const line of sideloadSteps(environment, platform, folder, words)) terminal.say(line);
  }
  return 0;
}
