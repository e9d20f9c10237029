import type { Terminal } from '../terminal';
import { atPublishingDesk, noWords } from './publishing-desk';

const usage = 'model trail --register FILE';

/** `keystage model trail`: who put which model in force, when, why and whom it moved, and in an org which stage template; the latest last. */
export function listTrail(args: readonly string[], terminal: Terminal): Promise<number> {
  return atPublishingDesk(args, terminal, usage, async (desk) => {
    noWords(desk, usage);
    desk.tell(await desk.models.trail());
    return 0;
  });
}
