import { openWeighingDesk } from './weighing-desk';
import type { WeighingRequest } from './weighing-messages';

const weigh = openWeighingDesk(globalThis);

globalThis.addEventListener('message', ({ data }: MessageEvent<WeighingRequest>) => void weigh(data));
