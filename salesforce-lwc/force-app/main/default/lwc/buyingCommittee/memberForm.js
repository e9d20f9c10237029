import { buyerRanks, buyingRoles, contactLevels, departments, ownerRanks, styleOf } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
export function memberForm(values, asOf, say) {
  const { words } = say;
  const day = (name, label) => {
    return { name, kind: 'day', label, value: values[name], max: asOf };
  };
  const choice = (name, label, choices) => {
    return { name, kind: 'choice', label, value: values[name], choices: [notKnown(), ...choices] };
  };
  const impression = (name, label) => {
    return { name, kind: 'number', label, value: values[name], min: '0', max: '50' };
  };
  const axis = (text) => (text === '' ? undefined : Number(text));
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
export function circleForm(values, asOf) {
  const day = (name, label, help) => {
    return { name, kind: 'day', label, value: values[name], max: asOf, ...(help !== undefined && { help }) };
  };
  return [
    yesNo('deciderCertain', texts.Committee_DeciderCertain, values.deciderCertain),
    day('restructuredOn', texts.Committee_RestructuredOn),
    day('restructureReviewedOn', texts.Committee_RestructureReviewedOn),
    day('reviewedOn', texts.Committee_ReviewedOn, texts.Committee_ReviewedHelp),
  ];
}
function yesNo(name, label, value) {
  return { name, kind: 'yesNo', label, value };
}
function named(values, words) {
  return values.map((value) => ({ value, label: words[value] }));
}
function notKnown() {
  return { value: '', label: texts.Committee_NotKnown };
}
