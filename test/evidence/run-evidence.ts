/**
 * Tries everything that can go wrong between the pane and the workbook at every position it can: `npm run evidence`. Ends with
 * `N passed, N failed`; a trial passes when the workbook is as it was, the deed is done all the same, or trying again finishes it.
 */
import '../../excel-addin/test/xml-in-node';
import { openExcelInNode } from '../hosts/excel/in-node';
import { openDeeds } from './deeds/open-deeds';
import { everyPosition, flawless, tried, type Ending } from './faults-in-excel';
import { mishaps } from './mishaps';

// The worker's channel keeps no process alive by itself.
const awake = setInterval(() => undefined, 1_000);
const excel = await openExcelInNode();
const { host } = excel;
let passed = 0;
let failed = 0;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '';
const { deeds, end } = await openDeeds(host);
for (const deed of deeds.filter(({ name }) => name.includes(only))) {
  const { actions, after } = await flawless(host, deed);
  const trials = [...everyPosition(actions), ...mishaps(actions.length, deed)];
  const ended: Record<Ending, number> = { done: 0, asItWas: 0, resumed: 0, lost: 0 };
  const sentences = new Set<string>();
  for (const trial of trials) {
    const { ending, sentence, because } = await tried(host, deed, trial, after);
    ended[ending]++;
    if (sentence !== undefined) sentences.add(sentence);
    if (ending === 'lost') {
      failed++;
      console.log(`  LOST: ${deed.name}, ${trial.name}: ${because ?? ''}${sentence ? ` [${sentence}]` : ''}`);
    } else passed++;
  }
  console.log(
    `${deed.name}: ${actions.length} syncs; ${trials.length} positions tried, ${ended.done} done all the same, ` +
      `${ended.asItWas} left as they were, ${ended.resumed} resumable, ${ended.lost} lost; ${sentences.size} sentences`,
  );
  if (process.argv.includes('--sentences')) for (const sentence of sentences) console.log(`  ${sentence}`);
}
clearInterval(awake);
excel.end();
await end();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
