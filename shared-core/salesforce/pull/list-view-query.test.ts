import { listViewQuery } from './list-view-query';

test.each([
  ['SELECT Name, Id FROM Account ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST', { object: 'Account', scope: '' }],
  [
    "SELECT Name, toLabel(Type), Owner.Alias FROM Account WHERE Industry = 'Food' AND CreatedDate = THIS_WEEK ORDER BY Name",
    { object: 'Account', scope: '', where: "Industry = 'Food' AND CreatedDate = THIS_WEEK" },
  ],
  [
    'SELECT Name FROM Opportunity USING SCOPE mine WHERE IsClosed = false LIMIT 200',
    { object: 'Opportunity', scope: 'USING SCOPE mine', where: 'IsClosed = false' },
  ],
  [
    "SELECT Name FROM Account WHERE (Name = 'A FROM B ORDER BY C' OR Name LIKE 'O\\'Neil LIMIT %') ORDER BY Id",
    { object: 'Account', scope: '', where: "(Name = 'A FROM B ORDER BY C' OR Name LIKE 'O\\'Neil LIMIT %')" },
  ],
  ['', undefined],
])('%s', (soql, expected) => {
  expect(listViewQuery(soql)).toEqual(expected);
});
