import { openWeighingDesk, type PaneLine } from './weighing-desk';
import type { WeighingRequest } from './weighing-messages';

// The worker's global scope; its type would contradict the page's, which shares this compilation.
const weigh = openWeighingDesk(globalThis as unknown as PaneLine);

globalThis.addEventListener('message', ({ data }: MessageEvent<WeighingRequest>) => void weigh(data));
