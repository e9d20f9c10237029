import { compileGates, gatePackage, namesOf, orgLimits, stageSpeaker, type GateProcess } from '@keystage/core';
import { oneOf, readOptions } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords, languages } from '../words';
import { readProcess } from './read-process';
import { stageWordsOf } from './stage-words-of';
import { readWritten, writePackage } from './written-folder';

/**
 * `keystage gates --process FILE --out FOLDER`: the gates of an org's processes as a DX project of their own, and of each process what the org cannot hold as
 * its template says it. Whatever was in the folder before and is no longer asked for is named for deletion, until it is asked for again.
 */
export async function writeGates(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, {
    process: { value: 'FILE', repeated: true },
    out: { value: 'FOLDER' },
    'roll-ups-in-use': { value: 'N' },
    lang: { value: 'en|zh-CN|ko' },
  });
  const [files, folder] = [given.all('process'), given.one('out')];
  const language = oneOf('lang', given.one('lang'), languages) ?? 'en';
  if (given.words.length > 0) throw new WrongUsage(`Expected options, got “${given.words[0]}”. Write: ${usage}`);
  if (files.length === 0) throw new WrongUsage(`--process: expected at least one process file. Write: ${usage}`);
  if (folder === undefined) throw new WrongUsage(`--out: expected the folder to write to. Write: ${usage}`);
  const inUse = rollUpsInUse(given.one('roll-ups-in-use'));

  const say = stageSpeaker(stageWordsOf[language]);
  const processes: GateProcess[] = [];
  for (const file of files) processes.push(await readProcess(file, say));
  refuseRivals(files, processes);
  const before = await readWritten(folder);

  const gates = compileGates(processes, inUse);
  const words = cliWords[language];
  for (const [k, { name, fingerprint, rules, gaps }] of gates.processes.entries()) {
    const speaker = stageSpeaker(stageWordsOf[language], processes[k].template);
    terminal.say(`${name} · ${processes[k].template.id} · ${processes[k].template.version}`);
    terminal.say(words.gatesCompiled({ rules, fingerprint }, speaker));
    terminal.say(words.gatesNotHeld(gaps.length, speaker));
    for (const gap of gaps) terminal.say(`  ${speaker.enforcementGap(gap)}`);
  }

  const names = namesOf(gates);
  const ever = { rules: joined(before.rules, names.rules), rollUps: joined(before.rollUps, names.rollUps) };
  const gone = ever.rules.length - names.rules.length + ever.rollUps.length - names.rollUps.length;
  const written = await writePackage(folder, gatePackage(gates, before), ever, before);
  terminal.say(
    written === 0 ? words.gatesUnchanged(folder) : words.gatesWritten({ files: written, folder, gone }, say),
  );
  return 0;
}

const usage = 'keystage gates --process FILE --out FOLDER';

function rollUpsInUse(text: string | undefined): number {
  const number = Number(text ?? 0);
  if (Number.isInteger(number) && number >= 0 && number <= orgLimits.rollUps && text?.trim() !== '') return number;
  throw new WrongUsage(`--roll-ups-in-use: expected a whole number from 0 to ${orgLimits.rollUps}, got “${text}”.`);
}

/** Two processes for the same deals would both refuse, each by its own template. */
function refuseRivals(files: readonly string[], processes: readonly GateProcess[]): void {
  processes.forEach(({ recordType }, k) => {
    const other = processes.findIndex((one) => one.recordType === recordType);
    if (other === k) return;
    const deals = recordType === undefined ? 'deals of no record type' : `deals of the record type ${recordType}`;
    throw new Refusal(
      `${files[k]}: ${deals} are judged by ${files[other]} already. Give one of them another record type.`,
    );
  });
}

const joined = (before: readonly string[], now: readonly string[]) => [...new Set([...before, ...now])].sort();
