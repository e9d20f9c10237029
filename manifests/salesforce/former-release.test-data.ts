import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * What the release before had otherwise. None has been published before this one, so the former release is the present metadata with this
 * difference taken back: `came` is really new in this version; the others are made up, one for each way in which releases part.
 */
export const difference = {
  /** An object that came with this version, and whoever was given it. */
  came: 'Keystage_Sign_Off__c',
  /** A field that is gone, in the form of a text. */
  gone: 'Keystage_Segment__c',
  /** A custom permission under its former name. */
  renamed: { from: 'Keystage_Edit_Models', to: 'Keystage_Publish_Models' },
  /** A field that was of another type: Salesforce changes no text into a number. */
  retyped: 'Keystage_Score__c',
} as const;

/** Writes the present release as a package directory below a folder, without the components of pages: an org only counts those. */
export function writePresentRelease(project: string, folder: string): string {
  const release = join(folder, 'force-app');
  cpSync(join(project, 'force-app'), release, { recursive: true, filter: (path) => basename(path) !== 'lwc' });
  return release;
}

/** The same of the former release; with `retyped` in its former type, which no org lets go of by itself. */
export function writeFormerRelease(project: string, folder: string, { retyped = false } = {}): string {
  const release = writePresentRelease(project, folder);
  const main = join(release, 'main/default');
  const { came, gone, renamed } = difference;

  for (const name of readdirSync(release, { recursive: true, encoding: 'utf8' })) {
    const path = join(release, name);
    if (name.includes(came)) rmSync(path, { recursive: true, force: true });
    else if (statSync(path).isFile() && name.endsWith('.xml')) {
      const text = readFileSync(path, 'utf8');
      const former = withoutGrants(text, came).replaceAll(renamed.to, renamed.from);
      if (former !== text) writeFileSync(path, former);
    }
  }
  const permission = (name: string) => join(main, 'customPermissions', `${name}.customPermission-meta.xml`);
  renameSync(permission(renamed.to), permission(renamed.from));
  writeField(main, gone);
  grantField(main, gone);
  if (retyped) writeField(main, difference.retyped);
  return release;
}

/** Permission sets give an object, and each of its fields, in elements of their own. */
function withoutGrants(text: string, object: string): string {
  return text
    .replace(/ *<(fieldPermissions|objectPermissions)>[\s\S]*?<\/\1>\n/g, (grant) =>
      grant.includes(object) ? '' : grant,
    )
    .replace(/ *<tabSettings>[\s\S]*?<\/tabSettings>\n/g, (grant) => (grant.includes(object) ? '' : grant));
}

function writeField(main: string, name: string): void {
  const fields = join(main, 'objects/Account/fields');
  mkdirSync(fields, { recursive: true });
  writeFileSync(
    join(fields, `${name}.field-meta.xml`),
    `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    <label>Segment</label>
    <length>40</length>
    <type>Text</type>
</CustomField>
`,
  );
}

function grantField(main: string, name: string): void {
  const path = join(main, 'permissionsets/Keystage_Manager.permissionset-meta.xml');
  const grant = `    <fieldPermissions>
        <editable>true</editable>
        <field>Account.${name}</field>
        <readable>true</readable>
    </fieldPermissions>
`;
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace('    <fieldPermissions>', () => `${grant}    <fieldPermissions>`),
  );
}
