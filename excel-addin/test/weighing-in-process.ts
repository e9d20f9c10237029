import { MessageChannel } from 'node:worker_threads';
import type { WorkerLine } from '../src/funnel/weigher';
import { openWeighingDesk } from '../src/funnel/weighing-desk';
import type { WeighingRequest } from '../src/funnel/weighing-messages';

/** The funnel worker's own code at the other end of a channel: messages are cloned as to a worker. */
export function weighingInProcess(): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  const weigh = openWeighingDesk({ postMessage: (answer) => port2.postMessage(answer) });
  port2.on('message', (request: WeighingRequest) => void weigh(request));
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
