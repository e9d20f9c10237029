import type { DealOutcome } from './risk-sets';

/** How deals pass each stage. NaN for a stage that no deal has left. */
export interface StageConversion {
  /** Advanced ÷ (advanced + lost at the stage), in the order of the stages. */
  readonly stageConversion: number[];
  readonly leakage: number[];
  /** The product: of deals that enter the first stage, the part that is won. */
  readonly overall: number;
}

/**
 * Conversion and leakage of `stages` stages: `highest[i]` is the highest stage the deal reached, counted from 1. A deal still standing at a
 * stage is left out of that stage alone, for nobody knows yet (methods §5.5). From the stage it was won at, a won deal advances.
 */
export function stageConversion(
  highest: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  stages: number,
): StageConversion {
  const [advanced, lost] = [new Float64Array(stages + 1), new Float64Array(stages + 1)];
  for (let i = 0; i < highest.length; i++) {
    for (let stage = 1; stage < highest[i] && stage <= stages; stage++) advanced[stage]++;
    if (outcomes[i] === 'won') advanced[highest[i]]++;
    if (outcomes[i] === 'lost') lost[highest[i]]++;
  }
  const conversion = Array.from({ length: stages }, (_, k) => advanced[k + 1] / (advanced[k + 1] + lost[k + 1]));
  return {
    stageConversion: conversion,
    leakage: conversion.map((rate) => 1 - rate),
    overall: conversion.reduce((product, rate) => product * rate, 1),
  };
}
