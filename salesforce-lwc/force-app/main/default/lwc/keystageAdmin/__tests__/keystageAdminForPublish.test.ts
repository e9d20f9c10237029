import { createElement } from 'lwc';

// Permissions are known when a component is loaded: it is loaded here after they are.
test('who has Keystage_Publish_Models sees its part alone', async () => {
  withPermissions('Keystage_Publish_Models');
  const { default: KeystageAdmin } = await import('c/keystageAdmin');
  const page = createElement('c-keystage-admin', { is: KeystageAdmin });
  document.body.appendChild(page);
  expect(page.shadowRoot?.querySelector('c-model-desk')).not.toBeNull();
  expect(page.shadowRoot?.querySelector('c-process-desk')).toBeNull();
  await expect(page).toBeAccessible();
}, 30_000);
