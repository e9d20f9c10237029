import { planLine, type PlanLine } from './plan-line';
import { fabeParts, type Offer, type VisitKnowledge } from './visit-knowledge';

/** E of K4: what we set against each need, by FABE, and the one claim that is ours alone. */
export interface MatchOfNeeds {
  readonly fabe: readonly { readonly need: string | null; readonly lines: readonly PlanLine[] }[];
  readonly usp: PlanLine;
}

/** Fills E of a visit: a set of four lines for each offer, and for each need without one a set to be filled. */
export function matchOfNeeds({ needs, offers, usp }: Pick<VisitKnowledge, 'needs' | 'offers' | 'usp'>): MatchOfNeeds {
  const fabe = (need: string | null, offer?: Offer) => ({
    need,
    lines: fabeParts.map((part) => planLine({ kind: 'partOfOffer', need, part }, offer?.[part])),
  });
  const ofNeed = (need: string) => {
    const against = offers.filter((offer) => offer.need === need);
    return against.length === 0 ? [fabe(need)] : against.map((offer) => fabe(need, offer));
  };
  return {
    fabe: needs.length === 0 ? [fabe(null)] : needs.flatMap(({ id }) => ofNeed(id)),
    usp: planLine({ kind: 'usp' }, usp),
  };
}
