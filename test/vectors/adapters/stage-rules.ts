import * as z from 'zod';
import { calendarDate } from '../../../shared-core/src/basics/calendar-date';
import { declaredAgainstEvidenced } from '../../../shared-core/src/stages/declared-against-evidenced';
import { evaluateExpr, factsIn } from '../../../shared-core/src/stages/evaluate-expr';
import type { Expr } from '../../../shared-core/src/stages/expr';
import { gateCount } from '../../../shared-core/src/stages/gate-count';
import {
  missingBetween,
  skippedEntriesOf,
  standingOf,
  weighingStage,
} from '../../../shared-core/src/stages/standing-of';
import { syncGap, type SyncVerdict } from '../../../shared-core/src/stages/sync-gap';
import { adapter, type Adapter } from './adapter';

/** Vectors name facts as they like; the shape of an expression is the evaluator's to trust. */
const expr = z.custom<Expr>((value) => typeof value === 'object' && value !== null, 'expected an expression');
const facts = z.record(z.string(), z.unknown());
/** Only `within` asks for a day; the contract of these ops names none. */
const asOf = z.string().optional();
const dayOf = (text: string | undefined) => calendarDate(text ?? '1970-01-01')!;

const stateOf: Record<SyncVerdict, string> = {
  inStep: 'in step',
  slowDown: 'ahead',
  catchUp: 'behind',
  reconsider: 'behind',
};

/** 06-stage-rules. */
export const stageRules: Record<string, Adapter> = {
  evalExpr: adapter(z.object({ expr, facts, asOf }), ({ expr, facts, asOf }) =>
    evaluateExpr(expr, factsIn(facts), dayOf(asOf)),
  ),
  standing: adapter(
    z.object({
      stages: z.array(z.object({ id: z.string(), weight: z.number(), entry: z.array(expr), exit: z.array(expr) })),
      facts,
      weightOn: z.enum(['entry', 'completion']),
      requireFormerEntries: z.boolean().optional(),
      asOf,
    }),
    ({ stages, facts, weightOn, requireFormerEntries, asOf }) => {
      const met = (one: Expr) => evaluateExpr(one, factsIn(facts), dayOf(asOf)) === 'true';
      const gates = stages.map(({ entry, exit }) => ({
        milestones: gateCount(entry.map(met)),
        successCriteria: gateCount(exit.map(met)),
      }));
      const position = standingOf(gates, requireFormerEntries);
      const idOf = (stage: number) => stages[stage - 1]?.id ?? null;
      return {
        standing: position.stage,
        stage: idOf(position.stage),
        state: position.state,
        probability: stages[weighingStage(position, weightOn) - 1]?.weight ?? 0,
        skippedEntries: [...new Set(skippedEntriesOf(gates, position).map(({ stage }) => idOf(stage)))],
        blocking: missingBetween(gates, position.stage, position.stage + 1).map(({ list, stage, index }) => [
          list === 'milestones' ? 'entry' : 'exit',
          idOf(stage),
          index,
        ]),
      };
    },
  ),
  syncGap: adapter(
    z.object({
      sellerStage: z.number(),
      buyerStage: z.number(),
      mapping: z.record(z.string(), z.tuple([z.number(), z.number()])),
    }),
    ({ sellerStage, buyerStage, mapping }) => {
      const { gap, verdict } = syncGap(sellerStage, mapping[buyerStage]);
      return { gap, state: stateOf[verdict], review: verdict === 'reconsider' };
    },
  ),
  declaredVsEvidenced: adapter(z.object({ declared: z.number(), evidenced: z.number() }), ({ declared, evidenced }) => {
    const { overstatedBy, prudent } = declaredAgainstEvidenced(declared, evidenced);
    return { overstatedBy, used: prudent };
  }),
};
