import { idColumns } from './account-keys';

test.each([
  // first cells of a column                                          holds Salesforce ids
  [['001Hs00000A1b2cIAB', '001Hs00000A1b2dIAB'], true],
  [['001Hs00000A1b2c', '', '001Hs00000A1b2d '], true],
  [['001Hs00000A1b2cIAB', 'unknown', '001Hs00000A1b2dIAB'], true],
  [['001Hs00000A1b2cIAB', 'unknown'], false],
  [['003Hs00000A1b2cIAB'], false],
  [['K-10001', 'K-10002'], false],
  [['', ''], false],
])('%j: %s', (cells, found) => {
  expect(idColumns(['Number', 'Account'], cells.length, (row, column) => (column === 1 ? cells[row] : 'x'))).toEqual(
    found ? [{ by: 'id', column: 1, header: 'Account' }] : [],
  );
});
