import { openLedgerDesk, type PaneLine } from './ledger-desk';
import type { LedgerRequest } from './ledger-messages';

// The worker's global scope; its type would contradict the page's, which shares this compilation.
const answer = openLedgerDesk(globalThis as unknown as PaneLine);

globalThis.addEventListener('message', ({ data }: MessageEvent<LedgerRequest>) => answer(data));
