import { exec } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openOrg, startSalesforceServer, type Org } from '../hosts/salesforce';

/** A page with commands: those that are run here, and those that need a tenant or an org of one's own. */
export interface Guide {
  /** Blocks of a language between fences, in their order. */
  readonly blocks: (language: string) => readonly string[];
  /** Each with the heading it stands under. */
  readonly commands: readonly { readonly step: string; readonly command: string }[];
}

export function readGuide(text: string): Guide {
  const commands: { step: string; command: string }[] = [];
  for (const section of text.split(/^(?=## )/m)) {
    const step = /^## (.*)/.exec(section)?.[1] ?? '';
    for (const block of fenced(section, 'sh')) {
      commands.push(...block.split('\n').map((command) => ({ step, command })));
    }
  }
  return { blocks: (language) => fenced(text, language), commands };
}

const fenced = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block.trim());

/** What whoever follows the guide puts in place of its placeholders. */
export const ownValues: Readonly<Record<string, string>> = {
  'a first new GUID': randomUUID(),
  'a second new GUID': randomUUID(),
  'https://keystage.example.com': 'https://keystage.northgate-systems.com',
  'https://www.example.com': 'https://www.northgate-systems.com',
  'https://example.my.salesforce.com': 'https://northgate-systems.my.salesforce.com',
};

export const withOwnValues = (text: string) =>
  Object.entries(ownValues).reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

export interface Desk {
  readonly org: Org;
  /** A path in the folder that the guide calls `~/keystage`. */
  readonly path: (name: string) => string;
  readonly write: (environment: string) => void;
  /** Runs a command of the guide as it stands; rejects where it fails. Done in part, as with cells nobody can read, is done. */
  readonly run: (command: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Somebody's desk: a home of their own, a clone of the project, and an org, which a stand-in is. */
export async function openDesk(clone: string): Promise<Desk> {
  const home = mkdtempSync(join(tmpdir(), 'keystage-admin-'));
  const path = (name: string) => join(home, 'keystage', name);
  mkdirSync(path(''));
  const admin = { username: 'admin@northgate.example', name: 'Administrator', administrator: true };
  const server = await startSalesforceServer({ org: openOrg({ users: [admin] }) });
  const env = {
    ...process.env,
    ...{ HOME: home, USERPROFILE: home, KEYSTAGE_ACCESS_TOKEN: server.signIn().accessToken },
  };
  return {
    org: server.org,
    path,
    write: (environment) => writeFileSync(path('company.json'), environment),
    async run(command) {
      const here = command.replaceAll('https://example.my.salesforce.com', server.url);
      const { stdout } = await promisify(exec)(here, { cwd: clone, env, maxBuffer: 1e8 }).catch(
        (error: { code?: number; stdout: string; stderr: string }) => {
          if (error.code === 3) return error;
          throw new Error(`${command} ended with ${error.code}\n${error.stdout}\n${error.stderr}`);
        },
      );
      return stdout;
    },
    async close() {
      await server.close();
      rmSync(home, { recursive: true });
    },
  };
}
