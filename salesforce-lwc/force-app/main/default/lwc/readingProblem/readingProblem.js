import Cut from '@salesforce/label/c.Keystage_Reading_Cut';
import Gone from '@salesforce/label/c.Keystage_Reading_Gone';
import GoneNext from '@salesforce/label/c.Keystage_Reading_GoneNext';
import Hidden from '@salesforce/label/c.Keystage_Reading_Hidden';
import HiddenNext from '@salesforce/label/c.Keystage_Reading_HiddenNext';
import HiddenPart from '@salesforce/label/c.Keystage_Reading_HiddenPart';
import { fillLabel } from 'c/fillLabel';
import { orgTrouble, troubleText } from 'c/orgTrouble';
/** Why nothing of a deal can be shown; undefined where it can, or the answer is still out. `object` is what the card is about. */
export function readingProblem(reading, object) {
  if (reading.kind === 'gone') return { text: Gone, next: GoneNext };
  if (reading.kind === 'failed') return troubleText(orgTrouble(reading.errors));
  if (reading.kind === 'read' && hiddenIn(reading.deal).includes(object)) {
    return { text: fillLabel(Hidden, object), next: HiddenNext };
  }
  return undefined;
}
/** What of one object the card lacks: fields that the reader may not see, and records beyond those that were read. */
export function missingParts(deal, object, list) {
  const fields = hiddenIn(deal).filter((name) => name.startsWith(`${object}.`));
  const cuts = deal.problems.flatMap((problem) => (problem.kind === 'cut' && problem.list === list ? [problem] : []));
  return [
    ...(fields.length > 0 ? [`${fillLabel(HiddenPart, fields.join(', '))} ${HiddenNext}`] : []),
    ...cuts.map(({ shown, of }) => fillLabel(Cut, String(shown), of === null ? `${shown}+` : String(of))),
  ];
}
function hiddenIn({ problems }) {
  return problems.flatMap((problem) => (problem.kind === 'hidden' ? problem.names : []));
}
