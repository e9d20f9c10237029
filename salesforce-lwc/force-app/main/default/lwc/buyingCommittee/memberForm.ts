import {
  buyerRanks,
  buyingRoles,
  contactLevels,
  departments,
  ownerRanks,
  styleOf,
  type CalendarDate,
  type StageSpeaker,
} from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import type { FormChoice, FormField } from 'c/valueForm';
import type { CircleValues } from './circleValues';
import type { RoleValues } from './roleValues';
import { texts } from './texts';

/** The form of one person: what decides first, dates and details after it. */
export interface MemberForm {
  readonly first: readonly FormField[];
  readonly details: readonly FormField[];
  /** What the two impressions point to. */
  readonly style?: string;
}

export function memberForm(values: RoleValues, asOf: CalendarDate, say: StageSpeaker): MemberForm {
  const { words } = say;
  const day = (name: keyof RoleValues, label: string): FormField => {
    return { name, kind: 'day', label, value: values[name], max: asOf };
  };
  const choice = (name: keyof RoleValues, label: string, choices: readonly FormChoice[]): FormField => {
    return { name, kind: 'choice', label, value: values[name], choices: [notKnown(), ...choices] };
  };
  const impression = (name: keyof RoleValues, label: string): FormField => {
    return { name, kind: 'number', label, value: values[name], min: '0', max: '50' };
  };
  const axis = (text: string) => (text === '' ? undefined : Number(text));
  const style = styleOf(axis(values.decisiveness), axis(values.responsiveness));
  return {
    first: [
      {
        ...{ name: 'roles', kind: 'choices', label: texts.Committee_Roles, value: values.roles },
        choices: named(buyingRoles, words.roles),
      },
      {
        ...{ name: 'level', kind: 'choice', label: texts.Committee_Level, value: values.level },
        choices: named(contactLevels, words.levels),
      },
      yesNo('infoComplete', texts.Committee_InfoComplete, values.infoComplete),
      yesNo('finalDecider', texts.Committee_FinalDecider, values.finalDecider),
      day('metOn', texts.Committee_MetOn),
      day('followedUpOn', texts.Committee_FollowedUpOn),
    ],
    details: [
      choice('rank', texts.Committee_Rank, named(buyerRanks, words.ranks)),
      choice('department', texts.Committee_Department, named(departments, words.departments)),
      choice('ownedBy', texts.Committee_Owner, named(ownerRanks, words.owners)),
      day('joinedOn', texts.Committee_JoinedOn),
      day('postChangedOn', texts.Committee_PostChangedOn),
      day('topMeetingOn', texts.Committee_TopMeetingOn),
      impression('decisiveness', texts.Committee_Decisiveness),
      impression('responsiveness', texts.Committee_Responsiveness),
    ],
    ...(style && {
      style: fillLabel(
        texts.Committee_Style,
        words.styles[style].name,
        words.styles[style].wants,
        words.styles[style].treat,
      ),
    }),
  };
}

/** The form of the circle as a whole. */
export function circleForm(values: CircleValues, asOf: CalendarDate): readonly FormField[] {
  const day = (name: keyof CircleValues, label: string, help?: string): FormField => {
    return { name, kind: 'day', label, value: values[name], max: asOf, ...(help !== undefined && { help }) };
  };
  return [
    yesNo('deciderCertain', texts.Committee_DeciderCertain, values.deciderCertain),
    day('restructuredOn', texts.Committee_RestructuredOn),
    day('restructureReviewedOn', texts.Committee_RestructureReviewedOn),
    day('reviewedOn', texts.Committee_ReviewedOn, texts.Committee_ReviewedHelp),
  ];
}

function yesNo(name: string, label: string, value: boolean): FormField {
  return { name, kind: 'yesNo', label, value };
}

function named<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): readonly FormChoice[] {
  return values.map((value) => ({ value, label: words[value] }));
}

function notKnown(): FormChoice {
  return { value: '', label: texts.Committee_NotKnown };
}
