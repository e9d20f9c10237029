import { compareCodePoints } from '../basics/compare-code-points';
import { headerText } from '../intake/header-text';
import type { FunnelProcess } from './funnel-process';
import { sameName, type MappedStage, type StageMap } from './stage-map';
import { closedStageWords, stageWords } from './stage-words';

/** A stage name of the list, under its record type if the list has such. */
export interface StageName {
  readonly label: string;
  readonly recordType?: string;
  /** The probability that its deals mostly have, 0–1, where the list has one. */
  readonly usualChance?: number;
}

/** Why a name is taken for a stage: it is the stage's own id, it says or contains one of its words, or its deals have about its weight. */
export type StageEvidence =
  | { readonly kind: 'id' }
  | { readonly kind: 'says'; readonly word: string }
  | { readonly kind: 'contains'; readonly word: string }
  | { readonly kind: 'weight'; readonly chance: number };

export interface ProposedStage {
  readonly entry: MappedStage;
  readonly because: StageEvidence;
}

export interface StageMapProposal {
  readonly proposed: readonly ProposedStage[];
  /** Names that mean nothing here, for a person to place. */
  readonly unmapped: readonly StageName[];
  /** The proposal in short, ready to be confirmed or corrected. */
  readonly map: StageMap;
}

/**
 * Proposes which stage of a process each of an org's own stage names is, or that it stands for won or lost deals. Nothing is decided
 * silently: each proposal says why, and what is not understood is left to a person (`correctStageMap`). Names under a record type that
 * mean the same as without it make one entry.
 */
export function proposeStageMap(names: readonly StageName[], process: FunnelProcess): StageMapProposal {
  const proposed: ProposedStage[] = [];
  const unmapped: StageName[] = [];
  const known = new Set<string>();
  for (const name of [...names].sort((one, other) => compareCodePoints(one.label, other.label))) {
    const key = name.label.trim().toLowerCase();
    if (known.has(key)) continue;
    known.add(key);
    const found = closedStage(name.label) ?? openStage(name, process);
    if (found) proposed.push(found);
    else unmapped.push(name);
  }
  return { proposed, unmapped, map: proposed.map(({ entry }) => entry) };
}

/** A stage map as a person's corrections change it: each takes the place of the entry for the same name and record type, or is added. */
export function correctStageMap(map: StageMap, corrections: StageMap): StageMap {
  const same = (one: MappedStage, other: MappedStage): boolean =>
    sameName(one.label, other.label) && sameName(one.recordType ?? '', other.recordType ?? '');
  return [...map.filter((entry) => !corrections.some((correction) => same(entry, correction))), ...corrections];
}

function closedStage(label: string): ProposedStage | undefined {
  const { squeezed } = headerText(label);
  for (const outcome of ['won', 'lost'] as const) {
    const word = wordsIn(closedStageWords[outcome]).find((known) => known.squeezed === squeezed)?.word;
    if (word !== undefined) return { entry: { label, outcome }, because: { kind: 'says', word } };
  }
  return undefined;
}

function openStage({ label, usualChance }: StageName, process: FunnelProcess): ProposedStage | undefined {
  const at = (stage: string, because: StageEvidence): ProposedStage => ({
    entry: { label, outcome: 'open', process: process.id, stage },
    because,
  });
  // A label that is a stage’s id, alone or before a name: "C", "3", "C - Proposal".
  const head = /^\s*([\p{L}\d]+)(?=$|\s*[-–—.:：、)）]|\s)/u.exec(label)?.[1];
  const byId = process.stages.find(({ id }) => sameName(id, label)) ?? process.stages.find(({ id }) => id === head);
  if (byId) return at(byId.id, { kind: 'id' });

  const { squeezed } = headerText(label);
  const words = Object.entries(stageWords[process.id] ?? {}).flatMap(([stage, list]) =>
    wordsIn(list).map((known) => ({ stage, ...known })),
  );
  const said = words.find((known) => known.squeezed === squeezed);
  if (said) return at(said.stage, { kind: 'says', word: said.word });
  const contained = words
    .filter((known) => known.squeezed.length >= 2 && squeezed.includes(known.squeezed))
    .sort((one, other) => other.squeezed.length - one.squeezed.length)[0];
  if (contained && contained.squeezed.length >= (/[a-z]/.test(contained.squeezed) ? 4 : 2)) {
    return at(contained.stage, { kind: 'contains', word: contained.word });
  }
  // A name whose deals mostly have 0 or 100 % stands for closed deals more likely than for a stage: that is for a person to say.
  return usualChance === undefined || usualChance <= 0 ? undefined : byWeight(usualChance, process, at);
}

/** The stage whose weight is nearest to the chance that deals of this name mostly have, if it is near: within ten points. */
function byWeight(
  chance: number,
  process: FunnelProcess,
  at: (stage: string, because: StageEvidence) => ProposedStage,
): ProposedStage | undefined {
  const apart = (weight: number): number => Math.abs(weight - chance);
  const nearest = [...process.stages].sort((one, other) => apart(one.entered) - apart(other.entered))[0];
  return nearest && apart(nearest.entered) <= 0.1 && nearest.entered < 1
    ? at(nearest.id, { kind: 'weight', chance })
    : undefined;
}

function wordsIn(list: string): { word: string; squeezed: string }[] {
  return list
    .split(' | ')
    .map((word) => ({ word, squeezed: headerText(word).squeezed }))
    .filter(({ squeezed }) => squeezed !== '');
}
