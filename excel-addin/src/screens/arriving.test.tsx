import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { arriving } from './arriving';

const inPlace = {
  Waiting: () => <p>on its way</p>,
  Unreachable: ({ onAgain }: { readonly onAgain: () => void }) => <button onClick={onAgain}>Try again</button>,
};
const Greeting = ({ to }: { readonly to: string }) => <p>Hello {to}</p>;

test('what does not come over the network can be asked for again, and is asked for once when it has come', async () => {
  let asked = 0;
  const Screen = arriving(
    () => (++asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(Greeting)),
    inPlace,
  );
  const { unmount } = render(<Screen to="North" />);
  expect(screen.getByText('on its way')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello North')).toBeVisible();
  unmount();
  render(<Screen to="South" />);
  expect(screen.getByText('Hello South')).toBeVisible();
  expect(asked).toBe(2);
});

test('asked for before it is shown, it is there at once; that it did not come is told only where it is shown', async () => {
  const Soon = arriving(() => Promise.resolve(Greeting), inPlace);
  const Never = arriving<{ readonly to: string }>(() => Promise.reject(new Error('offline')), inPlace);
  Soon.soon();
  Never.soon();
  await Promise.resolve();
  await Promise.resolve();
  render(<Soon to="North" />);
  expect(screen.getByText('Hello North')).toBeVisible();
  render(<Never to="North" />);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});
