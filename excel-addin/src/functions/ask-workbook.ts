import { FunctionTrouble } from './function-fault';

/** While a cell is edited the workbook cannot be asked; then again after this long, so often. */
const [AGAIN_MS, TRIES] = [400, 15];

/** The same answer for everybody who asks within so long, unless something says that it is another by now. */
export function freshFor<Result>(
  ms: number,
  ask: () => Promise<Result>,
  age: () => number = () => 0,
): () => Promise<Result> {
  let last: { readonly at: number; readonly age: number; readonly result: Promise<Result> } | undefined;
  return () => {
    const now = performance.now();
    if (last && now - last.at < ms && last.age === age()) return last.result;
    const asked = { at: now, age: age(), result: patiently(ask) };
    asked.result.catch(() => {
      if (last === asked) last = undefined;
    });
    last = asked;
    return asked.result;
  };
}

/** Asks the workbook again for a while: formulas are calculated as soon as they are typed, and typing keeps everybody out. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch {
      if (tries === TRIES) throw new FunctionTrouble({ kind: 'workbookBusy' });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
