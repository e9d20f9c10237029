/** What holds a condition in the org although its formula cannot: evidence filed under it, or nothing. */
export type EnforcedBy = 'evidence' | 'nothing';

/** A condition, or a whole gate, that the org cannot hold as the template says it, and why; its words name the way out. */
export type EnforcementGap =
  | {
      readonly kind: 'factsWithoutField';
      readonly condition: string;
      readonly facts: readonly string[];
      readonly enforcedBy: EnforcedBy;
    }
  /** The fact is mapped to a field of a type that cannot hold it. */
  | {
      readonly kind: 'fieldDoesNotFit';
      readonly condition: string;
      readonly fact: string;
      readonly field: string;
      readonly enforcedBy: EnforcedBy;
    }
  | {
      readonly kind: 'choiceWithoutValue';
      readonly condition: string;
      readonly fact: string;
      readonly choice: string;
      readonly enforcedBy: EnforcedBy;
    }
  /** A formula sees what is, not what once was. */
  | { readonly kind: 'latchForgets'; readonly condition: string; readonly enforcedBy: EnforcedBy }
  | {
      readonly kind: 'listNotRolledUp';
      readonly condition: string;
      readonly list: string;
      readonly enforcedBy: EnforcedBy;
    }
  | {
      readonly kind: 'relativeDateInRollUp';
      readonly condition: string;
      readonly list: string;
      readonly fact: string;
      readonly enforcedBy: EnforcedBy;
    }
  | {
      readonly kind: 'rollUpFilterTooRich';
      readonly condition: string;
      readonly list: string;
      readonly enforcedBy: EnforcedBy;
    }
  /** “Certainly too few” asks how many are not yet known, which a roll-up cannot count. */
  | { readonly kind: 'countDenied'; readonly condition: string; readonly list: string; readonly enforcedBy: EnforcedBy }
  | {
      readonly kind: 'formulaTooLong';
      readonly condition: string;
      readonly length: number;
      readonly most: number;
      readonly enforcedBy: EnforcedBy;
    }
  /** It is held, but a fact that went stale still counts. */
  | { readonly kind: 'staleCounts'; readonly condition: string; readonly validDays: number }
  /** It is held to the last day on which the evidence counts, where that day was filed with it. */
  | { readonly kind: 'expiresWhereFiled'; readonly condition: string; readonly validDays: number }
  /** It is held, but `known` of a checkbox is always yes. */
  | { readonly kind: 'checkboxAlwaysKnown'; readonly condition: string; readonly fact: string }
  | { readonly kind: 'gateTooLong'; readonly stage: string; readonly length: number; readonly most: number }
  /** What is counted is filed under a record that exists, so a new one at the first stage is let pass. */
  | { readonly kind: 'newRecordPasses'; readonly stage: string }
  | { readonly kind: 'stageNotMapped'; readonly stage: string }
  /** The gates that would need one too many are those of the stages named; they are not held. */
  | {
      readonly kind: 'tooManyRollUps';
      readonly object: string;
      readonly count: number;
      readonly most: number;
      readonly stages: readonly string[];
    };

type OfCondition<Gap> = Gap extends { readonly enforcedBy: EnforcedBy } ? Omit<Gap, 'condition' | 'enforcedBy'> : never;

/** Why a condition's formula will not do, before it is known what holds it instead. */
export type Obstacle = OfCondition<EnforcementGap>;
