import {
  buyerRanks,
  buyingRoles as roles,
  companyDepths as companyTies,
  contactLevels,
  departments as buyersDepartments,
  ownerRanks,
  personalDepths as personalTies,
  visitPurposes,
} from '@keystage/core';
import { playbookWords as playbookEn } from '@keystage/core/language/playbook/en';
import { playbookWords as playbookKo } from '@keystage/core/language/playbook/ko';
import { playbookWords as playbookZh } from '@keystage/core/language/playbook/zh-cn';
import { relationship as relationshipEn } from '@keystage/core/language/relationship/en';
import { relationship as relationshipKo } from '@keystage/core/language/relationship/ko';
import { relationship as relationshipZh } from '@keystage/core/language/relationship/zh-cn';
import { stageWords as stagesEn } from '@keystage/core/language/stages/en';
import { stageWords as stagesKo } from '@keystage/core/language/stages/ko';
import { stageWords as stagesZh } from '@keystage/core/language/stages/zh-cn';
import type { PickValue } from './field-kinds';

const stages = { en: stagesEn, zh: stagesZh, ko: stagesKo };
const ties = { en: relationshipEn, zh: relationshipZh, ko: relationshipKo };
const visits = { en: playbookEn, zh: playbookZh, ko: playbookKo };

/** Picklists keep the core's ids and show its words, so that a field and a component never name one thing twice. */
export const buyingRoles = valuesOf(roles, (language) => stages[language].roles);
export const levels = valuesOf(contactLevels, (language) => stages[language].levels);
export const ranks = valuesOf(buyerRanks, (language) => stages[language].ranks);
export const departments = valuesOf(buyersDepartments, (language) => stages[language].departments);
export const owners = valuesOf(ownerRanks, (language) => stages[language].owners);
export const personalDepths = valuesOf(personalTies, (language) => ties[language].personalDepths);
export const companyDepths = valuesOf(companyTies, (language) => ties[language].companyDepths);
export const purposes = valuesOf(visitPurposes, (language) => visits[language].purposes);

function valuesOf<Id extends string>(
  ids: readonly Id[],
  wordsIn: (language: 'en' | 'zh' | 'ko') => Readonly<Record<Id, string>>,
): PickValue[] {
  return ids.map((id) => {
    const english = wordsIn('en')[id];
    const label = { en: english[0].toUpperCase() + english.slice(1), zh: wordsIn('zh')[id], ko: wordsIn('ko')[id] };
    return { value: id, label };
  });
}
