import { unfitForThePlatform } from '../tools/platform-rules';

test.each([
  ['const deals = processes.map((process) => process.name);'],
  ['function judge({ process }) { return process.name; }'],
  ['function judge(deal) { const process = deal.process; return process; }'],
  ['const words = { process: 1, eval: 2 };'],
])('%s is taken', (text) => {
  expect(unfitForThePlatform(text)).toEqual([]);
});

test.each([
  ['const node = process.env;', 'line 1: process is Node, which is not there.'],
  ['const own = (process) => process;\nconst node = process.env;', 'line 2: process is Node, which is not there.'],
  ['eval("1");', 'line 1: eval makes code from text, which a security review refuses.'],
  ['import x from "fs";', 'line 1: “fs” cannot be imported in an org.'],
  ['"use strict";', 'line 1: "use strict" breaks under Lightning Web Security; modules are strict anyway.'],
])('%s is refused: %s', (text, fault) => {
  expect(unfitForThePlatform(text)).toEqual([fault]);
});
