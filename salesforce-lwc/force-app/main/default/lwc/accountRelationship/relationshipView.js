import {
  companyDepths,
  dossierCompleteness,
  measuresAt,
  personalDepths,
  relationshipStage,
  relationshipStrength,
  tieOf,
} from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { moneyText } from 'c/moneyText';
import { texts } from './texts';
export function shareView({ amounts: { ourSales, totalSpend }, brokenOff }, words, say, lang, currency) {
  const { stage, share, over } = relationshipStage(ourSales.value ?? NaN, totalSpend.value ?? NaN, brokenOff);
  const money = ({ value, text }) => text ?? moneyText(lang, value ?? 0, currency);
  return {
    share:
      share === undefined
        ? texts.Relation_ShareUnknown
        : fillLabel(texts.Relation_ShareIs, say.percent(share), money(ourSales), money(totalSpend)),
    stage: fillLabel(texts.Relation_Stage, words.stages[stage]),
    sign: stage === 'unknown' || stage === 'brokenOff' ? undefined : words.signs[stage],
    warning: over ? words.over : undefined,
    measures: measuresAt(stage).map((measure) => words.measures[measure]),
  };
}
export function depthView({ personalDepth, companyDepth }, words, say) {
  const strength = (personal, company) => say.percent(relationshipStrength(personal, company) / 100);
  return {
    sentence:
      personalDepth && companyDepth
        ? fillLabel(
            texts.Relation_Strength,
            strength(personalDepth, companyDepth),
            words.personalDepths[personalDepth],
            words.companyDepths[companyDepth],
          )
        : texts.Relation_NoStrength,
    columns: personalDepths.map((key) => ({ key, name: words.personalDepths[key] })),
    rows: [...companyDepths].reverse().map((company) => ({
      key: company,
      name: words.companyDepths[company],
      cells: personalDepths.map((personal) => {
        const text = strength(personal, company);
        const isHere = personal === personalDepth && company === companyDepth;
        const name = fillLabel(texts.Relation_Cell, words.companyDepths[company], words.personalDepths[personal], text);
        return {
          ...{ key: `${personal} ${company}`, personal, company, text, isHere },
          // A name that is heard holds what is seen.
          name: isHere ? `${name} ${texts.Relation_Here}` : name,
        };
      }),
    })),
    personal: personalDepth ?? '',
    company: companyDepth ?? '',
  };
}
export function tieName({ organisation, person }, words) {
  return words.ties[tieOf({ organisation, person })];
}
export function dossierView({ items }, mayKeepPersonal, words, say) {
  const { onFile, expected, sections, notAllowed } = dossierCompleteness(items, mayKeepPersonal);
  const count = (some, all) => fillLabel(texts.Relation_OnFile, say.number(some), say.number(all));
  return {
    onFile: count(onFile, expected),
    notAllowed:
      notAllowed.length === 0
        ? undefined
        : { text: words.notAllowed(say.list(notAllowed.map((item) => words.items[item]))), items: notAllowed },
    sections: sections.map(({ section, onFile: there, missing }) => ({
      section,
      name: words.sections[section],
      onFile: count(there.length, there.length + missing.length),
      filled: (100 * there.length) / (there.length + missing.length),
      missing:
        missing.length === 0
          ? undefined
          : fillLabel(texts.Relation_Missing, say.list(missing.map((item) => words.items[item]))),
      entries: there.map((item) => ({ key: item, name: words.items[item], text: items[item] })),
      edit: fillLabel(texts.Relation_EditPart, words.sections[section]),
    })),
  };
}
