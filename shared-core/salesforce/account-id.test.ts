import { readAccountId } from './account-id';

test.each([
  // in the cell                  read as
  ['001xx000003DGb2', '001xx000003DGb2AAG'], // the example of Salesforce's REST guide
  ['001xx000003DGb2AAG', '001xx000003DGb2AAG'],
  ['  001xx000003DGb2AAG ', '001xx000003DGb2AAG'],
  ['001XX000003DGB2AAG', '001xx000003DGb2AAG'], // a spreadsheet put it in capitals
  ['001xx000003dgb2aag', '001xx000003DGb2AAG'],
])('%j is the account %s', (cell, id) => {
  expect(readAccountId(cell)).toEqual({ id });
});

test.each([
  ['', { kind: 'noId' }],
  ['   ', { kind: 'noId' }],
  ['C-10482', { kind: 'notAnId', given: 'C-10482' }],
  ['001xx000003DGb', { kind: 'notAnId', given: '001xx000003DGb' }],
  ['001xx000003DGb2A', { kind: 'notAnId', given: '001xx000003DGb2A' }],
  ['001xx000003DGb2!AG', { kind: 'notAnId', given: '001xx000003DGb2!AG' }],
  ['001xx000003DGb2AA9', { kind: 'damagedId', given: '001xx000003DGb2AA9' }],
  ['001xx000003DGb2555', { kind: 'damagedId', given: '001xx000003DGb2555' }],
  ['003xx000004TmiQAAS', { kind: 'otherObject', given: '003xx000004TmiQAAS', object: 'Contact' }],
  ['a00xx000004TmiQAAS', { kind: 'otherObject', given: 'a00xx000004TmiQAAS' }],
])('%j is none: %j', (cell, fault) => {
  expect(readAccountId(cell)).toEqual({ fault });
});
