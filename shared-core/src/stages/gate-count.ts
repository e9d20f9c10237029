import type { Gate } from './stage-template';
import type { StageGate } from './standing-of';

export interface GateCount extends StageGate {
  readonly met: number;
  /** How many of them open the gate; must-haves among them are needed whatever the count. */
  readonly needs: number;
  readonly of: number;
}

/** Whether a set of conditions lets a deal through: all of them, or with a template's gate a share or number and its must-haves. */
export function gateCount(met: readonly boolean[], conditions: readonly { id: string }[] = [], gate?: Gate): GateCount {
  const missing: number[] = [];
  for (let i = 0; i < met.length; i++) if (!met[i]) missing.push(i);
  const of = met.length;
  const needs = gate ? needed(gate, of) : of;
  const mustHaves = !gate || !missing.some((i) => gate.must.includes(conditions[i].id));
  return { met: of - missing.length, needs, of, missing, opens: mustHaves && of - missing.length >= needs };
}

function needed({ atLeast }: Gate, of: number): number {
  if ('count' in atLeast) return Math.min(atLeast.count, of);
  // In whole hundredths of a percent, so that 0.7 of 10 asks for 7 and not, by a last bit, for 8.
  return Math.ceil((Math.round(atLeast.share * 10_000) * of) / 10_000);
}
