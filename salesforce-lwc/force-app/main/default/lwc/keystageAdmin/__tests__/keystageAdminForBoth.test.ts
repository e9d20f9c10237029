import { createElement } from 'lwc';

// Permissions are known when a component is loaded: it is loaded here after they are.
test('what is signed about a process is read anew where the trail stands', async () => {
  withPermissions('Keystage_Publish_Models', 'Keystage_Administer_Processes');
  const { default: KeystageAdmin } = await import('c/keystageAdmin');
  const page = createElement('c-keystage-admin', { is: KeystageAdmin });
  document.body.appendChild(page);
  const desk = page.shadowRoot?.querySelector<HTMLElement & { readAgain(): Promise<void> }>('c-model-desk');
  const readAgain = jest.fn(() => Promise.resolve());
  desk!.readAgain = readAgain;
  page.shadowRoot?.querySelector('c-process-desk')?.dispatchEvent(new CustomEvent('signed'));
  expect(readAgain).toHaveBeenCalledTimes(1);
}, 30_000);
