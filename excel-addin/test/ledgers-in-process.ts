import { MessageChannel } from 'node:worker_threads';
import { openLedgerDesk } from '../src/ledgers/ledger-desk';
import type { LedgerRequest } from '../src/ledgers/ledger-messages';
import { openLedgers, type LedgerLine, type Ledgers } from '../src/ledgers/open-ledgers';

/** The ledgers of the workbook, their worker in this process. */
export function ledgersInProcess(): Promise<Ledgers> {
  return Promise.resolve(openLedgers(ledgerWorkerInProcess));
}

/** The ledger worker's own code at the other end of a channel: messages are cloned and buffers handed over as to a worker. */
function ledgerWorkerInProcess(): LedgerLine {
  const { port1, port2 } = new MessageChannel();
  const answer = openLedgerDesk({ postMessage: (said, transfer) => port2.postMessage(said, transfer) });
  port2.on('message', (request: LedgerRequest) => answer(request));
  port2.unref();
  return {
    postMessage: (request) => port1.postMessage(request),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') port1.on('message', (data) => listener({ data } as never));
      port1.unref(); // a test that fails leaves its channel open; that must not keep the run waiting
    },
    terminate: () => port1.close(),
  };
}
