import { benchSync } from './bench-sync';
console.log(await benchSync(Number(process.argv[2])));
