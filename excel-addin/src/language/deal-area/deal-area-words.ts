import type { EvidenceRole, FigureSpeaker, Language, PeopleRole } from '@keystage/core';

type Say = Pick<FigureSpeaker, 'number'>;
type Counted = (count: number, say: Say) => string;

/** A stage as the screen names it: its place, how many there are, and what it is called. */
export interface NamedStage {
  readonly place: number;
  readonly of: number;
  readonly name: string;
}

/** What the Deal part says, in one language. Positions, verdicts, conditions, landmines and the visit are the core's to say. */
export interface DealAreaWords {
  readonly language: Language;
  readonly lists: {
    readonly title: string;
    readonly none: string;
    readonly noneHint: string;
    readonly kinds: Readonly<Record<'pipeline' | 'evidence' | 'people' | 'other', string>>;
  };
  readonly progress: {
    readonly looking: string;
    readonly opening: (list: string) => string;
    readonly checking: string;
    readonly nothingChanged: string;
  };
  readonly cancelled: string;
  readonly refused: string;
  readonly edited: string;

  readonly noRow: string;
  readonly noRowHint: string;
  readonly notBegun: (of: number) => string;
  readonly standsAt: Readonly<Record<'entered' | 'completed', (stage: NamedStage) => string>>;
  readonly closed: Readonly<Record<'won' | 'lost', string>>;
  readonly row: (row: string) => string;
  readonly template: string;

  readonly position: {
    readonly title: string;
    readonly steps: Readonly<Record<'completed' | 'entered' | 'open', string>>;
    readonly evidenced: (stage: string, state: string) => string;
    readonly nothingEvidenced: string;
    readonly declared: (stage: string) => string;
    readonly notDeclared: string;
  };
  readonly stageUnknown: (label: string) => string;
  readonly stageChoice: (label: string) => string;
  readonly stageUnplaced: string;
  readonly won: string;
  readonly lost: string;

  readonly claim: {
    readonly claimed: string;
    readonly earned: string;
    readonly gap: string;
    readonly earnedMore: string;
    readonly nothing: string;
    readonly noAmount: string;
  };
  readonly buyer: string;
  readonly buyerUnknown: string;
  readonly chooseBuyerStage: string;

  readonly open: {
    readonly toFinish: (stage: NamedStage) => string;
    readonly toEnter: (stage: NamedStage) => string;
    readonly met: (met: number, needs: number, of: number, say: Say) => string;
    readonly nothing: string;
    readonly toDo: (what: string) => string;
    readonly metAlready: Counted;
    readonly passedOver: Counted;
    readonly untilDeclared: Counted;
    readonly guidance: Counted;
    readonly mark: Readonly<Record<'met' | 'open' | 'inProgress' | 'stale', string>>;
    readonly seen: (date: string, days: number, say: Say) => string;
    readonly noDay: string;
    readonly stillSo: string;
  };
  readonly noEvidence: string;
  readonly noEvidenceAbout: string;

  readonly answer: {
    readonly open: string;
    readonly question: (fact: string) => string;
    readonly answers: Readonly<Record<'yes' | 'no' | 'inProgress', string>>;
    readonly value: string;
    readonly seenOn: string;
    readonly note: string;
    readonly save: string;
    readonly fromPeople: string;
    readonly invalid: string;
    readonly saved: (fact: string, sheet: string) => string;
    readonly takeBack: string;
    readonly takenBack: string;
  };

  readonly committee: {
    readonly seats: (filled: number, of: number, say: Say) => string;
    readonly empty: string;
    readonly coverage: (share: string) => string;
    readonly threads: Counted;
    readonly noMines: string;
    readonly mines: Counted;
    readonly more: Counted;
    readonly noSheet: string;
    readonly noneAbout: string;
    readonly remarks: Counted;
    readonly members: Readonly<Partial<Record<string, string>>>;
  };

  readonly visit: {
    readonly title: string;
    readonly purpose: (purpose: string) => string;
    readonly write: string;
    readonly written: (sheet: string) => string;
    readonly sheetName: string;
    readonly heading: (deal: string) => string;
    readonly preparedOn: (date: string) => string;
    readonly marks: Readonly<Record<'prefilled' | 'toFill', string>>;
    readonly legend: string;
    /** A way to answer an objection, and the answer. */
    readonly way: (way: string, answer: string) => string;
    /** An objection, and why it is expected. */
    readonly objection: (says: string, because: string) => string;
    readonly columns: Readonly<Record<'what' | 'answer', string>>;
    readonly parts: Readonly<
      Record<'account' | 'rivals' | 'project' | 'person' | 'circle' | 'bring' | 'toDo' | 'needs' | 'proofs', string>
    >;
    readonly seenOn: string;
  };

  readonly sheets: {
    readonly title: string;
    readonly names: Readonly<Record<'evidence' | 'people', string>>;
    readonly none: string;
    readonly rows: (all: number, ofDeal: number, say: Say) => string;
    readonly make: Readonly<Record<'evidence' | 'people', string>>;
    readonly made: (sheet: string) => string;
    readonly makeHint: Readonly<Record<'evidence' | 'people', string>>;
    readonly columns: string;
    readonly evidenceRoles: Readonly<Record<EvidenceRole, string>>;
    readonly peopleRoles: Readonly<Record<PeopleRole, string>>;
    readonly unread: Counted;
    readonly lacks: Readonly<Record<'evidence' | 'people', string>>;
  };
}
