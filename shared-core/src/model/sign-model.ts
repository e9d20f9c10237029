import type { CalendarDate } from '../basics/calendar-date';
import { fingerprint } from './fingerprint';
import type { SegmentationModel } from './segmentation-model';
import type { TrailEntry, TrailMoves } from './trail-entry';

/** What is asked before a model comes into force. */
export interface SigningRules {
  readonly note: boolean;
  readonly secondPerson: boolean;
  /** Who may sign; nobody is left out where it is empty. */
  readonly by: readonly string[];
}

export interface SigningRequest {
  readonly candidate: SegmentationModel;
  /** The model in force, if there is one. */
  readonly present?: SegmentationModel;
  readonly trail: readonly TrailEntry[];
  readonly by: string;
  readonly on: CalendarDate;
  readonly note: string;
  readonly moves?: TrailMoves;
  /** It says anew, under another number, what was in force before. */
  readonly goesBack?: boolean;
}

/** Why somebody's signature is not taken. */
export type SigningRefusal =
  | { readonly kind: 'noteMissing' }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'notPublisher'; readonly by: string; readonly publishers: readonly string[] }
  | { readonly kind: 'ownApproval'; readonly by: string; readonly on: CalendarDate }
  | { readonly kind: 'inForceAlready'; readonly version: number };

export type Signing =
  | { readonly ok: true; readonly entry: TrailEntry }
  | { readonly ok: false; readonly refusals: readonly SigningRefusal[] };

/**
 * What comes of somebody's signature under a model: it is published; proposed, where a second person is asked; or, where it was proposed
 * by another, approved and thereby published. One that was in force before is rolled back to. A refusal for each thing that stands
 * against it. The rules are those of the model in force, so that a model cannot let itself in; its own hold as well.
 */
export function signModel(request: SigningRequest): Signing {
  const { candidate, present, trail, by, on, moves } = request;
  const mark = fingerprint(candidate);
  const former = present && fingerprint(present);
  if (mark === former) return { ok: false, refusals: [{ kind: 'inForceAlready', version: candidate.version }] };
  const rules = signingRules(candidate, present);
  const proposal = rules.secondPerson ? openProposal(trail, mark) : undefined;
  const note = request.note.trim() || (proposal?.note ?? '');
  const refusals = [
    ...(rules.note && note === '' ? [{ kind: 'noteMissing' } as const] : []),
    ...refusalsOfName(by, rules),
    ...(proposal && isSamePerson(proposal.by, by)
      ? [{ kind: 'ownApproval', by: proposal.by, on: proposal.on } as const]
      : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const affected = moves ?? proposal?.moves;
  const entry: TrailEntry = {
    act:
      rules.secondPerson && !proposal
        ? 'proposed'
        : request.goesBack === true || wasInForce(trail, mark)
          ? 'rolledBack'
          : 'published',
    ...{ version: candidate.version, fingerprint: mark },
    ...(former !== undefined && { former }),
    ...{ by: proposal?.by ?? by.trim(), on, note },
    ...(affected && { moves: affected }),
    ...(proposal && { approver: by.trim() }),
  };
  return { ok: true, entry };
}

/** What is asked of whoever puts a model in force: the stricter of its own rules and those of the model in force; who may, says the latter. */
export function signingRules(candidate: SegmentationModel, present?: SegmentationModel): SigningRules {
  const [own, held] = [candidate.publishing, present?.publishing];
  return {
    note: own?.note === true || held?.note === true,
    secondPerson: own?.secondPerson === true || held?.secondPerson === true,
    by: held && held.by.length > 0 ? held.by : (own?.by ?? []),
  };
}

/** The proposal of a model that waits for a second person: it stands until some model comes into force. */
export function openProposal(trail: readonly TrailEntry[], mark: string): TrailEntry | undefined {
  let waiting: TrailEntry | undefined;
  for (const entry of trail) {
    if (entry.act !== 'proposed') waiting = undefined;
    else if (entry.fingerprint === mark) waiting = entry;
  }
  return waiting;
}

function wasInForce(trail: readonly TrailEntry[], mark: string): boolean {
  return trail.some(({ act, fingerprint: own, former }) => former === mark || (act !== 'proposed' && own === mark));
}

function refusalsOfName(by: string, { note, secondPerson, by: publishers }: SigningRules): SigningRefusal[] {
  if (by.trim() === '') return note || secondPerson || publishers.length > 0 ? [{ kind: 'nameMissing' }] : [];
  if (publishers.length === 0 || publishers.some((one) => isSamePerson(one, by))) return [];
  return [{ kind: 'notPublisher', by: by.trim(), publishers }];
}

/** A name typed with another case, width or spacing is the same person's. */
function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}
