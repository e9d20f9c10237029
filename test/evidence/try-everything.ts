import type { Ending, SalesforceOutcome } from './faults-in-salesforce';
import type { Way } from './salesforce-journey';

/** Where a deed over an org is done once without trouble, and then with each. */
interface Bench<Trial> {
  /** How many requests it takes. */
  flawless(way: Way): Promise<number>;
  try(way: Way, trial: Trial): Promise<SalesforceOutcome>;
  close(): Promise<void>;
}

interface Deed<Trial> {
  readonly name: string;
  /** How somebody goes on after trouble. */
  readonly again: string;
  trialsOf(way: Way, requests: number): readonly Trial[];
  /** What a trial that failed is called. */
  called(trial: Trial): string;
}

/**
 * Tries a deed by collections and by jobs, prints what became of each way, and ends the process with `N passed, N failed`. `--only=TEXT`: what
 * has this in its name. `--sentences`: what was said, too.
 */
export async function tryEverything<Trial extends { readonly name: string }>(
  bench: Bench<Trial>,
  { name, again, trialsOf, called }: Deed<Trial>,
): Promise<never> {
  let passed = 0;
  let failed = 0;
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '';
  for (const way of ['collections', 'jobs'] as const) {
    const requests = await bench.flawless(way);
    const trials = trialsOf(way, requests).filter((trial) => trial.name.includes(only));
    const ended: Record<Ending, number> = { done: 0, resumed: 0, lost: 0, doubled: 0, half: 0, stuck: 0 };
    const sentences = new Set<string>();
    for (const trial of trials) {
      const { ending, because, sentences: read } = await bench.try(way, trial);
      ended[ending]++;
      for (const sentence of read) sentences.add(sentence);
      if (ending === 'done' || ending === 'resumed') passed++;
      else {
        failed++;
        console.log(`  ${ending.toUpperCase()}: by ${way}, ${called(trial)}: ${because ?? ''} [${read.join(' | ')}]`);
      }
    }
    console.log(
      `${name} by ${way}: ${requests} requests; ${trials.length} runs, ${ended.done} done all the same, ` +
        `${ended.resumed} by ${again}; rows lost in ${ended.lost}, doubled in ${ended.doubled}, half written in ${ended.half}, ` +
        `no way on in ${ended.stuck}; ${sentences.size} sentences`,
    );
    if (process.argv.includes('--sentences')) for (const sentence of sentences) console.log(`  ${sentence}`);
  }
  await bench.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
