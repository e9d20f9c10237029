/**
 * Gathers the evidence and writes one report of it: `npm run evidence`. `--only NAME` runs that part alone, and may be repeated; what other parts
 * found for the same commit stays in the report. It is written after every part, so that one that is broken off leaves what it had. Ends with
 * the parts that passed and failed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, type } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { evidenceFolder, evidenceSections, type EvidenceSection } from './evidence-sections';
import { evidenceReport, type EvidenceScene, type SectionOutcome } from './write-evidence-report';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { only = [] } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
const unknown = only.find((name) => !evidenceSections.some((section) => section.name === name));
if (unknown !== undefined) {
  const names = evidenceSections.map(({ name }) => name).join(', ');
  console.error(`--only: expected one of ${names}, got “${unknown}”.`);
  process.exit(2);
}
const sections = evidenceSections.filter(({ name }) => only.length === 0 || only.includes(name));
const folder = join(root, evidenceFolder);
mkdirSync(folder, { recursive: true });

const scene: EvidenceScene = {
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim(),
  day: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${type()}, Node ${process.versions.node}`,
};
const kept = join(folder, 'outcomes.json');
const outcomes = new Map(only.length > 0 ? outcomesBefore() : []);
for (const section of sections) {
  console.log(`\n${section.title}: ${section.command}`);
  outcomes.set(section.name, await gathered(section));
  const found = evidenceSections.flatMap(({ name }) => outcomes.get(name) ?? []);
  const left = evidenceSections.filter(({ name }) => !outcomes.has(name));
  writeFileSync(join(folder, 'report.md'), evidenceReport(scene, found, left));
  writeFileSync(kept, JSON.stringify({ commit: scene.commit, outcomes: found }));
}
const run = sections.flatMap(({ name }) => outcomes.get(name) ?? []);
const failed = run.filter(({ code }) => code !== 0);
console.log(`\nThe report: ${evidenceFolder}/report.md`);
for (const { section, code } of failed) console.log(`${section.title}: exit code ${code}, ${section.name}.log`);
console.log(`${run.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);

/** What was found before for this commit, by part; of a tree with changes nobody knows whether it is the same. */
function outcomesBefore(): [name: string, outcome: SectionOutcome][] {
  if (scene.commit.endsWith('-dirty') || !existsSync(kept)) return [];
  const former = JSON.parse(readFileSync(kept, 'utf8')) as { commit: string; outcomes: SectionOutcome[] };
  if (former.commit !== scene.commit) return [];
  return former.outcomes.flatMap((outcome) => {
    const section = evidenceSections.find(({ name }) => name === outcome.section.name);
    return section ? [[section.name, { ...outcome, section }]] : [];
  });
}

/** Runs a part's command as a person would, and keeps all that it prints. */
function gathered(section: EvidenceSection): Promise<SectionOutcome> {
  const started = performance.now();
  const begun = new Date().toISOString().slice(0, 16).replace('T', ' ');
  for (const written of section.writes ?? []) rmSync(join(folder, written), { force: true, recursive: true });
  const log = join(folder, `${section.name}.log`);
  const printed = createWriteStream(log);
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(section.command, { cwd: root, shell: true, env: { ...process.env, PATH: path } });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      printed.write(bytes);
      process.stdout.write(bytes);
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      printed.end(() => {
        const lines = stripVTControlCharacters(readFileSync(log, 'utf8')).split('\n');
        const findings = lines.filter((line) => section.findings.test(line)).map((line) => line.trimEnd());
        resolve({ section, code: code ?? 1, seconds: (performance.now() - started) / 1_000, begun, findings });
      });
    });
  });
}
