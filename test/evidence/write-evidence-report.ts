import type { EvidenceSection } from './evidence-sections';

/** What became of a part: how its command ended, after how long, and what it found. */
export interface SectionOutcome {
  readonly section: EvidenceSection;
  readonly code: number;
  readonly seconds: number;
  /** When it began, as `2026-11-28 17:20` in UTC. */
  readonly begun: string;
  readonly findings: readonly string[];
}

/** Where and on what the evidence was gathered. */
export interface EvidenceScene {
  readonly commit: string;
  readonly day: string;
  readonly machine: string;
}

/** The report as Markdown: a table of what passed, then each part with what it proves, its command and what it found. */
export function evidenceReport(
  scene: EvidenceScene,
  outcomes: readonly SectionOutcome[],
  left: readonly EvidenceSection[],
): string {
  const failed = outcomes.filter(({ code }) => code !== 0).map(({ section }) => section.title);
  const rows = [
    ...outcomes.map(({ section, code, seconds, findings }) => [
      section.title,
      code === 0 ? 'passed' : `failed (exit code ${code})`,
      `${Math.round(seconds)} s`,
      findings[findings.length - 1]?.trim() ?? '',
    ]),
    ...left.map(({ name, title }) => [title, 'not run', '', `npm run evidence -- --only ${name}`]),
  ];
  return [
    '# Evidence',
    '',
    `Gathered on ${scene.day} from commit ${scene.commit}, on ${scene.machine}, by \`npm run evidence\`. Each part is the output of one command, kept whole`,
    'beside this page; whoever doubts one runs it. Excel and Salesforce are stand-ins that keep to what is documented: nothing here was tried in',
    'Excel itself or with an org. What that leaves unproved stands in README.md, under “What is proved, and what is not”.',
    '',
    failed.length > 0
      ? `**Failed: ${failed.join(', ')}.**`
      : left.length > 0
        ? 'What was run has passed; not everything was run.'
        : 'Every part has passed.',
    '',
    ...table(['part', 'outcome', 'took', 'last finding'], rows),
    '',
    ...outcomes.flatMap(chapter),
  ].join('\n');
}

function chapter({ section, code, seconds, begun, findings }: SectionOutcome): string[] {
  const { name, title, proves, command, writes = [] } = section;
  const found = findings.length > 0 ? ['```text', ...findings, '```'] : ['It printed no finding.'];
  return [
    `## ${title}`,
    '',
    proves,
    '',
    '```sh',
    command,
    '```',
    '',
    `${code === 0 ? 'Passed' : `Failed with exit code ${code}`}; begun on ${begun} UTC, took ${Math.round(seconds)} s.`,
    '',
    ...found,
    '',
    `All of it: ${[`${name}.log`, ...writes].map((file) => `[${file}](${file})`).join(', ')}`,
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
