import { WorkbookTrouble, type Doing, type PaneProblem } from './pane-problem';

/**
 * Puts the workbook back and throws what made it necessary, saying that it is as it was; or how it was left, where that failed too.
 */
export async function throwAfter(
  puttingBack: Promise<void>,
  doing: Doing,
  thrown: unknown,
  otherwise: PaneProblem['left'] = 'partly',
): Promise<never> {
  const left = await puttingBack.then(
    () => 'restored' as const,
    () => otherwise,
  );
  if (thrown instanceof WorkbookTrouble) throw new WorkbookTrouble({ ...thrown.problem, left }, { cause: thrown });
  if (left === 'restored') throw thrown;
  throw new WorkbookTrouble({ ...doing, cause: 'noAnswer', left }, { cause: thrown });
}
