import { fingerprint } from '@keystage/core';
import { chooseModel } from '../choose-model';
import type { Terminal } from '../terminal';
import { atPublishingDesk, oneWord } from './publishing-desk';

const usage = 'model publish MODEL --register FILE --by NAME --note TEXT';

/** `keystage model publish`: puts a model in force in a register or an org, or proposes or approves it where a second person is asked. */
export function publishFile(args: readonly string[], terminal: Terminal): Promise<number> {
  return atPublishingDesk(args, terminal, usage, async (desk) => {
    const model = await chooseModel(oneWord(desk, 'one model', usage), desk.words.core);
    desk.tell([await desk.models.sign(model, await desk.signature(fingerprint(model)))]);
    return 0;
  });
}
