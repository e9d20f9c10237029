import Cut from '@salesforce/label/c.Keystage_Reading_Cut';
import Failed from '@salesforce/label/c.Keystage_Reading_Failed';
import FailedNext from '@salesforce/label/c.Keystage_Reading_FailedNext';
import Gone from '@salesforce/label/c.Keystage_Reading_Gone';
import GoneNext from '@salesforce/label/c.Keystage_Reading_GoneNext';
import Hidden from '@salesforce/label/c.Keystage_Reading_Hidden';
import HiddenNext from '@salesforce/label/c.Keystage_Reading_HiddenNext';
import HiddenPart from '@salesforce/label/c.Keystage_Reading_HiddenPart';
import NoDetail from '@salesforce/label/c.Keystage_Saving_NoDetail';
import Offline from '@salesforce/label/c.Keystage_Reading_Offline';
import OfflineNext from '@salesforce/label/c.Keystage_Reading_OfflineNext';
import SessionEnded from '@salesforce/label/c.Keystage_Reading_SessionEnded';
import SessionEndedNext from '@salesforce/label/c.Keystage_Reading_SessionEndedNext';
import type { Deal, DealReading } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { platformProblem } from 'c/platformProblem';
import { savingProblem } from 'c/savingProblem';

/** What stands in the way of showing something, and what to do. */
export interface Obstacle {
  readonly text: string;
  readonly next: string;
}

/** Why nothing of a deal can be shown; undefined where it can, or the answer is still out. `object` is what the card is about. */
export function readingProblem(reading: DealReading, object: string): Obstacle | undefined {
  if (reading.kind === 'gone') return { text: Gone, next: GoneNext };
  if (reading.kind === 'failed') return failure(reading.errors);
  if (reading.kind === 'read' && hiddenIn(reading.deal).includes(object)) {
    return { text: fillLabel(Hidden, object), next: HiddenNext };
  }
  return undefined;
}

/** What of one object the card lacks: fields that the reader may not see, and records beyond those that were read. */
export function missingParts(deal: Deal, object: string, list: 'roles' | 'visits'): readonly string[] {
  const fields = hiddenIn(deal).filter((name) => name.startsWith(`${object}.`));
  const cuts = deal.problems.flatMap((problem) => (problem.kind === 'cut' && problem.list === list ? [problem] : []));
  return [
    ...(fields.length > 0 ? [`${fillLabel(HiddenPart, fields.join(', '))} ${HiddenNext}`] : []),
    ...cuts.map(({ shown, of }) => fillLabel(Cut, String(shown), of === null ? `${shown}+` : String(of))),
  ];
}

function hiddenIn({ problems }: Deal): readonly string[] {
  return problems.flatMap((problem) => (problem.kind === 'hidden' ? problem.names : []));
}

function failure(errors: unknown): Obstacle {
  const { kind } = savingProblem(errors);
  if (kind === 'offline') return { text: Offline, next: OfflineNext };
  if (kind === 'sessionEnded') return { text: SessionEnded, next: SessionEndedNext };
  return { text: fillLabel(Failed, platformProblem(errors) ?? NoDetail), next: FailedNext };
}
