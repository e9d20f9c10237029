import { factCatalogue, type Expr, type Fact, type ItemFact, type StageTemplate } from '../src/stages';

type Values = Record<string, unknown>;
type Facts = ReadonlyMap<string, Fact | ItemFact>;

const today = '2026-11-20';

/** Fills in, by path, what makes an expression true on 2026-11-20, and leaves what is filled in already. Knows no `not`, `ne`, `lt` and `le`. */
export function satisfyExpr(expr: Expr, template: StageTemplate, values: Values): void {
  const { facts, derived } = factCatalogue(template);
  const fill = (one: Expr, known: Facts, into: Values): void => {
    if ('all' in one) one.all.forEach((part) => fill(part, known, into));
    else if ('any' in one) fill(one.any[0], known, into);
    else if ('atLeast' in one) one.atLeast[1].slice(0, one.atLeast[0]).forEach((part) => fill(part, known, into));
    else if ('count' in one) {
      const { of, where, ge } = one.count;
      const list = facts.get(of);
      if (list?.type !== 'list') throw new Error(`${of} is no list`);
      const items = new Map(list.items.map((item) => [item.path, item]));
      for (let i = 0; i < ge; i++) {
        const item: Values = {};
        if (where) fill(where, items, item);
        into[of] = [...((into[of] ?? []) as Values[]), item];
      }
    } else if ('is' in one) {
      const from = derived.get(one.is);
      if (from) fill(from, known, into);
      else into[one.is] = true;
    } else if ('known' in one) into[one.known] ??= somethingOf(known.get(one.known)!);
    else if ('within' in one) into[one.within[0]] = today;
    else if ('in' in one) into[one.in[0]] = one.in[1][0];
    else if ('eq' in one) into[one.eq[0]] = one.eq[1];
    else if ('ge' in one) into[one.ge[0]] = one.ge[1];
    else throw new Error(`not written for ${JSON.stringify(one)}`);
  };
  fill(expr, facts, values);
}

function somethingOf(fact: Fact | ItemFact): unknown {
  if (fact.type === 'choice') return fact.choices[0].id;
  return { yesNo: true, number: 1, date: today, text: 'on file', list: [] }[fact.type];
}
