import { createElement } from 'lwc';
import KeystageAdmin from 'c/keystageAdmin';

test('who may neither publish nor administer is told who gives access', async () => {
  const page = createElement('c-keystage-admin', { is: KeystageAdmin });
  document.body.appendChild(page);
  expect(page.shadowRoot?.querySelector('.card')?.textContent).toBe(
    'This page is for those who publish models or set up processes.An administrator gives access with the permission set Keystage Admin.',
  );
  expect(page.shadowRoot?.querySelector('c-model-desk')).toBeNull();
  await expect(page).toBeAccessible();
});
