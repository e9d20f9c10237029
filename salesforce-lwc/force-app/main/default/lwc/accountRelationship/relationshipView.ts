import {
  companyDepths,
  dossierCompleteness,
  measuresAt,
  personalDepths,
  relationshipStage,
  relationshipStrength,
  tieOf,
  type StageSpeaker,
} from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import type { guidanceWords } from 'c/guidanceWords';
import { moneyText } from 'c/moneyText';
import type { Dossier, DossierSection } from './dossierText';
import type { RelationshipRecord } from './relationshipRecord';
import { texts } from './texts';

type Words = ReturnType<typeof guidanceWords>['relationship'];

/** Our share of what they spend, the stage it shows, and what to do there. */
export interface ShareView {
  readonly share: string;
  readonly stage: string;
  readonly sign: string | undefined;
  readonly warning: string | undefined;
  readonly measures: readonly string[];
}

export function shareView(
  { amounts: { ourSales, totalSpend }, brokenOff }: RelationshipRecord,
  words: Words,
  say: StageSpeaker,
  lang: string,
  currency: string,
): ShareView {
  const { stage, share, over } = relationshipStage(ourSales.value ?? NaN, totalSpend.value ?? NaN, brokenOff);
  const money = ({ value, text }: typeof ourSales) => text ?? moneyText(lang, value ?? 0, currency);
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

/** The 25 cells, our company's depth from the deepest down, a person's from the first on. */
export interface DepthView {
  readonly sentence: string;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly DepthCell[] }[];
  readonly personal: string;
  readonly company: string;
}

export interface DepthCell {
  readonly key: string;
  readonly personal: string;
  readonly company: string;
  readonly text: string;
  readonly name: string;
  readonly isHere: boolean;
}

export function depthView(
  { personalDepth, companyDepth }: RelationshipRecord,
  words: Words,
  say: StageSpeaker,
): DepthView {
  const strength = (personal: (typeof personalDepths)[number], company: (typeof companyDepths)[number]) =>
    say.percent(relationshipStrength(personal, company) / 100);
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
      cells: personalDepths.map((personal): DepthCell => {
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

export function tieName({ organisation, person }: RelationshipRecord, words: Words): string {
  return words.ties[tieOf({ organisation, person })];
}

/** How complete the dossier is, section by section. */
export interface DossierView {
  readonly onFile: string;
  readonly sections: readonly SectionView[];
  /** Personal items that may not be kept, as a sentence, and which they are. */
  readonly notAllowed: { readonly text: string; readonly items: readonly string[] } | undefined;
}

export interface SectionView {
  readonly section: DossierSection;
  readonly name: string;
  readonly onFile: string;
  readonly filled: number;
  readonly missing: string | undefined;
  readonly entries: readonly { readonly key: string; readonly name: string; readonly text: string }[];
  readonly edit: string;
}

export function dossierView(
  { items }: Dossier,
  mayKeepPersonal: boolean,
  words: Words,
  say: StageSpeaker,
): DossierView {
  const { onFile, expected, sections, notAllowed } = dossierCompleteness(items, mayKeepPersonal);
  const count = (some: number, all: number) => fillLabel(texts.Relation_OnFile, say.number(some), say.number(all));
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
      entries: there.map((item) => ({ key: item, name: words.items[item], text: items[item]! })),
      edit: fillLabel(texts.Relation_EditPart, words.sections[section]),
    })),
  };
}
