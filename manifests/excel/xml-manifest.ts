import {
  addIn,
  commandSets,
  iconUrl,
  languages,
  metadataUrl,
  paneUrl,
  requiredSets,
  runtime,
  scriptUrl,
  type Text,
} from './add-in';
import type { Environment } from './environment';
import { buttonSizes, commandIcons, type CommandIcon } from './icons';
import { writeXml, type XmlElement } from './xml';
import { xmlManifestFaults } from './xml-manifest-faults';

type Content = string | readonly XmlElement[];
type Attributes = Readonly<Record<string, string>>;

/** The add-in only manifest: every Excel since 2021 takes it, as one file. Throws where Excel would refuse it. */
export function xmlManifest(environment: Environment): string {
  const root = officeApp(environment);
  const faults = xmlManifestFaults(root);
  if (faults.length > 0) throw new Error(['Excel would refuse this manifest.', ...faults].join('\n  '));
  return writeXml(root);
}

function officeApp(environment: Environment): XmlElement {
  const { id, displayName, host, website } = environment;
  return element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, id),
      element('Version', {}, addIn.version),
      element('ProviderName', {}, addIn.provider),
      element('DefaultLocale', {}, languages[0]),
      element('DisplayName', { DefaultValue: displayName }),
      localised('Description', {}, addIn.description, 'Override'),
      element('IconUrl', { DefaultValue: iconUrl(host, 32) }),
      element('HighResolutionIconUrl', { DefaultValue: iconUrl(host, 64) }),
      element('SupportUrl', { DefaultValue: `${website}/support` }),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      requirements(requiredSets),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: paneUrl(environment) })]),
      element('Permissions', {}, addIn.permission),
      commandsOf(environment),
    ],
  );
}

/**
 * The part that an Excel with add-in commands, functions and a shared runtime reads in place of the rest; any other leaves it alone and
 * shows the pane by itself.
 */
function commandsOf(environment: Environment): XmlElement {
  const { tab, group, buttons } = addIn.ribbon;
  const functions = element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, [refers('SourceLocation', 'Functions.Script')]),
    element('Page', {}, [refers('SourceLocation', 'Pane.Url')]),
    element('Metadata', {}, [refers('SourceLocation', 'Functions.Metadata')]),
    refers('Namespace', 'Functions.Namespace'),
  ]);
  const surface = element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
    element('OfficeTab', { id: tab }, [
      element('Group', { id: group.id }, [refers('Label', 'Group.Label'), icon(), ...buttons.map(control)]),
    ]),
  ]);
  const getStarted = element('GetStarted', {}, [
    refers('Title', 'GetStarted.Title'),
    refers('Description', 'GetStarted.Description'),
    refers('LearnMoreUrl', 'LearnMore.Url'),
  ]);
  return element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    [
      requirements(commandSets, 'bt:'),
      element('Hosts', {}, [
        element('Host', { 'xsi:type': 'Workbook' }, [
          element('Runtimes', {}, [element('Runtime', { resid: 'Pane.Url', lifetime: runtime.lifetime })]),
          element('AllFormFactors', {}, [functions]),
          element('DesktopFormFactor', {}, [getStarted, refers('FunctionFile', 'Pane.Url'), surface]),
        ]),
      ]),
      resources(environment),
    ],
  );
}

function control({ name, icon: own, runs }: (typeof addIn.ribbon.buttons)[number]): XmlElement {
  return element('Control', { 'xsi:type': 'Button', id: `Keystage.${name}` }, [
    refers('Label', `${name}.Label`),
    element('Supertip', {}, [refers('Title', `${name}.Label`), refers('Description', `${name}.Tip`)]),
    icon(own),
    runs === undefined
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, [
          element('TaskpaneId', {}, runtime.id),
          refers('SourceLocation', 'Pane.Url'),
        ])
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, runs)]),
  ]);
}

function resources(environment: Environment): XmlElement {
  const { host, website, namespace } = environment;
  const { group, buttons } = addIn.ribbon;
  const string = (id: string, text: Text) => localised('bt:String', { id }, text, 'bt:Override');
  const metadata = Object.fromEntries(languages.map((language) => [language, metadataUrl(host, language)])) as Text;
  const url = (id: string, DefaultValue: string) => element('bt:Url', { id, DefaultValue });
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      [undefined, ...commandIcons].flatMap((own) =>
        buttonSizes.map((size) =>
          element('bt:Image', { id: iconId(size, own), DefaultValue: iconUrl(host, size, own) }),
        ),
      ),
    ),
    element('bt:Urls', {}, [
      url('Pane.Url', paneUrl(environment)),
      url('LearnMore.Url', `${website}/support`),
      url('Functions.Script', scriptUrl(host)),
      localised('bt:Url', { id: 'Functions.Metadata' }, metadata, 'bt:Override'),
    ]),
    element('bt:ShortStrings', {}, [
      string('Group.Label', group.label),
      ...buttons.map(({ name, label }) => string(`${name}.Label`, label)),
      string('GetStarted.Title', addIn.getStarted.title),
      element('bt:String', { id: 'Functions.Namespace', DefaultValue: namespace }),
    ]),
    element('bt:LongStrings', {}, [
      ...buttons.map(({ name, tip }) => string(`${name}.Tip`, tip)),
      string('GetStarted.Description', addIn.getStarted.description),
    ]),
  ]);
}

const iconId = (size: number, own?: CommandIcon) => `${own ?? 'Icon'}.${size}`;

const icon = (own?: CommandIcon) =>
  element(
    'Icon',
    {},
    buttonSizes.map((size) => element('bt:Image', { size: String(size), resid: iconId(size, own) })),
  );

/** Sets that an Excel has to have; inside the overrides the elements belong to another namespace. */
function requirements(sets: Readonly<Record<string, string>>, prefix: '' | 'bt:' = ''): XmlElement {
  const each = Object.entries(sets).map(([Name, MinVersion]) => element(`${prefix}Set`, { Name, MinVersion }));
  return element('Requirements', {}, [element(`${prefix}Sets`, {}, each)]);
}

const refers = (name: string, resid: string) => element(name, { resid });

function localised(name: string, attributes: Attributes, text: Text, override: string): XmlElement {
  const [standard, ...others] = languages;
  const differing = others.filter((language) => text[language] !== text[standard]);
  return element(
    name,
    { ...attributes, DefaultValue: text[standard] },
    differing.map((Locale) => element(override, { Locale, Value: text[Locale] })),
  );
}

function element(name: string, attributes: Attributes = {}, content: Content = []): XmlElement {
  return { name, attributes, content };
}
