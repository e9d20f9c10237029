import { fingerprint } from '@keystage/core';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { atPublishingDesk, formerInForce } from './publishing-desk';

const usage = 'model rollback [VERSION] --register FILE --by NAME --note TEXT';

/** `keystage model rollback`: puts a former version in force again, the one before where none is named. It is signed like any other. */
export function rollBack(args: readonly string[], terminal: Terminal): Promise<number> {
  return atPublishingDesk(args, terminal, usage, async ({ given, models, signature, tell }) => {
    if (given.length > 1) throw new WrongUsage(`Expected one version, got ${given.length}. Write: keystage ${usage}`);
    const model = await models.find(given[0] ?? formerInForce(await models.trail()));
    tell([await models.sign(model, { ...(await signature(fingerprint(model))), goesBack: true })]);
    return 0;
  });
}
