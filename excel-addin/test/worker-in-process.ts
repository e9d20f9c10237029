import { MessageChannel } from 'node:worker_threads';
import { answerSegmentation } from '../src/run/answer-segmentation';
import type { WorkerLine } from '../src/run/segmenter';
import type { SegmentationRequest } from '../src/run/transferable';

/** The worker's own code at the other end of a channel: messages are cloned and buffers handed over as to a worker. */
export function workerInProcess(): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  port2.on('message', (request: SegmentationRequest) =>
    answerSegmentation(request, { postMessage: (answer, transfer) => port2.postMessage(answer, transfer) }),
  );
  port2.unref();
  return {
    postMessage: (request, transfer) => port1.postMessage(request, transfer),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') port1.on('message', (data) => listener({ data } as never));
      port1.unref(); // a test that fails leaves its channel open; that must not keep the run waiting
    },
    terminate: () => port1.close(),
  };
}
