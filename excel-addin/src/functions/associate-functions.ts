import { languageOf } from '@keystage/core';
import { unreachable } from '../language/functions/unreachable';
import { functionCatalogue, type FunctionId } from './catalogue/function-catalogue';
import type { AnswerCall, Answered } from './open-functions';

/**
 * Joins the functions to their ids. To be called before Office is ready: then Excel may call. What the functions are made of is loaded with
 * the first call. Where this Excel has no custom functions, as on an iPad, nothing happens.
 */
export function associateFunctions(open: () => Promise<AnswerCall>): void {
  if (typeof CustomFunctions === 'undefined') return;
  let opened: Promise<AnswerCall> | undefined;
  const answer = (): Promise<AnswerCall> => {
    const opening = (opened ??= open());
    // It comes over the network the first time: without one it is asked for again.
    opening.catch(() => (opened = undefined));
    return opening;
  };
  for (const { id } of functionCatalogue) {
    CustomFunctions.associate(id, (...given: unknown[]) => answered(id, given, answer));
  }
}

async function answered(
  id: FunctionId,
  given: readonly unknown[],
  answer: () => Promise<AnswerCall>,
): Promise<unknown[][]> {
  // Excel gives an argument for every parameter, and behind them the call itself.
  const invocation = given.at(-1) as CustomFunctions.CancelableInvocation;
  const stop = new AbortController();
  invocation.onCanceled = () => stop.abort();
  const { ErrorCode } = CustomFunctions;
  let answered: Answered;
  try {
    const call = await answer();
    answered = await call(id, given.slice(0, -1), stop.signal);
  } catch {
    const language = languageOf(Office.context.displayLanguage);
    throw new CustomFunctions.Error(ErrorCode.notAvailable, unreachable[language]);
  }
  if (answered.ok) return answered.rows;
  const isElsewhere = answered.fault.kind === 'workbookBusy' || answered.fault.kind === 'cancelled';
  throw new CustomFunctions.Error(isElsewhere ? ErrorCode.notAvailable : ErrorCode.invalidValue, answered.sentence);
}
