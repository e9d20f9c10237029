import { signInStep } from './sign-in-step';

const page = 'https://localhost:3000/signed-in.html';
const to = (address: string) => `${page}?to=${encodeURIComponent(address)}`;

test.each([
  [to('https://northgate.my.salesforce.com/services/oauth2/authorize?client_id=k'), 'goOn'],
  [to('https://northgate--uat.sandbox.my.salesforce.com/services/oauth2/authorize'), 'goOn'],
  [to('https://northgate.my.salesforce.com.example.com/services/oauth2/authorize'), 'notHere'],
  [to('https://my.salesforce.com@example.com/services/oauth2/authorize'), 'notHere'],
  [to('http://northgate.my.salesforce.com/services/oauth2/authorize'), 'notHere'],
  [to('https://northgate.my.salesforce.com/secur/logout.jsp'), 'notHere'],
  [to('javascript:alert(1)'), 'notHere'],
  [to('nowhere'), 'notHere'],
  [`${page}?code=aPrx&state=s`, 'handBack'],
  [`${page}?error=access_denied&state=s`, 'handBack'],
  [page, 'notHere'],
])('%s: %s', (here, kind) => {
  expect(signInStep(here).kind).toBe(kind);
});

test('what goes back to the pane is the whole address', () => {
  const here = `${page}?code=aPrx&state=s`;
  expect(signInStep(here)).toEqual({ kind: 'handBack', message: here });
});
