import { MessageChannel } from 'node:worker_threads';
import { answerBench } from '../src/run/answer-bench';
import type { BenchAnswer, BenchRequest } from '../src/run/bench-messages';
import type { BenchWorker } from '../src/run/open-bench';

/** The bench's own code at the other end of a channel: messages are cloned as to a worker. */
export function benchInProcess(): BenchWorker {
  const { port1, port2 } = new MessageChannel();
  const answer = answerBench({ postMessage: (message: BenchAnswer) => port2.postMessage(message) });
  port2.on('message', (request: BenchRequest) => answer(request));
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
