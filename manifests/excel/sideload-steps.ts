import type { Environment } from './environment';

/** Where a person tries an add-in before it is deployed to everybody. */
export const platforms = ['windows', 'mac', 'web', 'ipad'] as const;
export type Platform = (typeof platforms)[number];

interface Steps {
  readonly title: string;
  readonly toTry: readonly string[];
  readonly toRemove: readonly string[];
}

/**
 * How one person tries the add-in of an environment on a platform, and how they get rid of it again, as Microsoft documents it
 * (learn.microsoft.com/office/dev/add-ins/testing, "Sideload Office Add-ins"). `folder` is where the manifest lies.
 */
export function sideloadSteps(environment: Environment, platform: Platform, folder: string): string[] {
  const { title, toTry, toRemove } = steps[platform](`keystage.${environment.name}.xml`, folder, environment);
  const numbered = (lines: readonly string[]) => lines.map((line, k) => `  ${k + 1}. ${line}`);
  return [title, ...numbered(toTry), 'To take it away again:', ...numbered(toRemove)];
}

type StepsOf = (file: string, folder: string, environment: Environment) => Steps;

const steps: Readonly<Record<Platform, StepsOf>> = {
  windows: (file, folder, { displayName }) => ({
    title: `${displayName} in Excel on Windows, from a shared folder`,
    toTry: [
      `Share a folder with yourself and copy ${file} from ${folder} into it. Note its network path, such as \\\\computer\\manifests.`,
      'In Excel: File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs.',
      'Enter the network path as Catalog Url, choose Add catalog, tick Show in Menu, confirm, and start Excel again.',
      `Home, Add-ins, More Add-ins, SHARED FOLDER: choose ${displayName} and Add.`,
    ],
    toRemove: [
      'Remove the catalogue from the same list, and the file from the folder.',
      'Close Excel and delete what is in %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef.',
    ],
  }),
  mac: (file, folder, { displayName }) => ({
    title: `${displayName} in Excel on a Mac`,
    toTry: [
      'In Finder, Go, Go to Folder: ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. Make the folder wef where it is not there.',
      `Copy ${file} from ${folder} into it, and start Excel again.`,
      `Home, Add-ins: ${displayName} stands under Developer Add-ins.`,
    ],
    toRemove: [`Delete ${file} from that folder and start Excel again.`],
  }),
  web: (file, folder, { displayName }) => ({
    title: `${displayName} in Excel on the web`,
    toTry: [
      'Open a workbook at excel.cloud.microsoft. Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in.',
      `Choose ${file} in ${folder} and Upload. It stays with this browser.`,
    ],
    toRemove: [
      "Delete the browser's local storage of that site, or Home, Add-ins, and Remove in the menu of its tile.",
    ],
  }),
  ipad: (file, folder, { displayName }) => ({
    title: `${displayName} in Excel on an iPad: the pane alone, without ribbon buttons and functions`,
    toTry: [
      'Connect the iPad to a computer and open it in Finder, or in iTunes on Windows. Choose Files, then Excel.',
      `Drag ${file} from ${folder} onto Excel, and start Excel again.`,
      `Home, Add-ins: ${displayName} stands under Developer.`,
    ],
    toRemove: [`Delete ${file} from Excel in the same list.`],
  }),
};
