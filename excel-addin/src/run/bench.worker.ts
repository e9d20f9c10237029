import { answerBench } from './answer-bench';
import type { BenchRequest } from './bench-messages';

// The worker's global scope; its type would contradict the page's, which shares this compilation.
const answer = answerBench(globalThis);

globalThis.addEventListener('message', ({ data }: MessageEvent<BenchRequest>) => answer(data));
