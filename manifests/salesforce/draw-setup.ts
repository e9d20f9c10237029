/**
 * Draws the forms of Setup that let Excel into an org, filled in for the environment of the guide: `npm run setup-forms`. With `--check` nothing is
 * written, and each picture that is not what it would be is named.
 */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setupForm, type SetupField } from './setup-form';

const host = 'https://keystage.example.com';
const line = (label: string, value: string | boolean): SetupField => ({ label, value });

const forms: Readonly<Record<string, string>> = {
  'external-client-app.svg': setupForm('Setup › External Client App Manager › New External Client App', [
    line('External Client App Name', 'Keystage'),
    line('Contact Email', 'crm@example.com'),
    line('Distribution State', 'Local'),
    line('Enable OAuth', true),
    line('Callback URL', `${host}/signed-in.html`),
    line('OAuth Scopes', 'api · refresh_token, offline_access'),
    line('Enable Client Credentials Flow', false),
    line('Enable Device Flow', false),
    line('Require secret for Web Server Flow', false),
    line('Require secret for Refresh Token Flow', false),
    line('Require Proof Key for Code Exchange (PKCE)', true),
    line('Enable Refresh Token Rotation', true),
  ]),
  'cors-origin.svg': setupForm('Setup › CORS › New', [line('Origin URL Pattern', host)]),
  'cors-oauth.svg': setupForm('Setup › CORS › Edit', [line('Enable CORS for OAuth endpoints', true)]),
};

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pictures');
const isCheck = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, picture] of Object.entries(forms)) {
  const path = join(folder, name);
  const shown = relative(process.cwd(), path);
  if (!isCheck) {
    writeFileSync(path, picture);
    console.log(`Written: ${shown}`);
  } else if (readOr(path) !== picture) {
    console.log(
      `${shown}: expected what the script draws now, got something else. Draw it again: npm run setup-forms.`,
    );
    process.exitCode = 1;
  }
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
