import { addIn, iconUrl, languages, paneUrl, requiredSets, type Text } from './add-in';
import type { Environment } from './environment';
import { ribbonSizes } from './icons';
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

function officeApp({ id, displayName, host, website }: Environment): XmlElement {
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
      element('Requirements', {}, [
        element(
          'Sets',
          {},
          Object.entries(requiredSets).map(([Name, MinVersion]) => element('Set', { Name, MinVersion })),
        ),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: paneUrl(host) })]),
      element('Permissions', {}, addIn.permission),
      ribbonOf(host, website),
    ],
  );
}

/** The part that Excel versions with a ribbon for add-ins read in place of the rest. */
function ribbonOf(host: string, website: string): XmlElement {
  const { tab, group, button } = addIn.ribbon;
  const control = element('Control', { 'xsi:type': 'Button', id: button.id }, [
    refers('Label', 'Segment.Label'),
    element('Supertip', {}, [refers('Title', 'Segment.Label'), refers('Description', 'Segment.Tip')]),
    icon(),
    element('Action', { 'xsi:type': 'ShowTaskpane' }, [
      element('TaskpaneId', {}, 'Keystage.Pane'),
      refers('SourceLocation', 'Pane.Url'),
    ]),
  ]);
  const surface = element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
    element('OfficeTab', { id: tab }, [
      element('Group', { id: group.id }, [refers('Label', 'Group.Label'), icon(), control]),
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
      element('Hosts', {}, [
        element('Host', { 'xsi:type': 'Workbook' }, [element('DesktopFormFactor', {}, [getStarted, surface])]),
      ]),
      resources(host, website),
    ],
  );
}

function resources(host: string, website: string): XmlElement {
  const { group, button } = addIn.ribbon;
  const string = (id: string, text: Text) => localised('bt:String', { id }, text, 'bt:Override');
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      iconSizes.map((size) => element('bt:Image', { id: `Icon.${size}`, DefaultValue: iconUrl(host, size) })),
    ),
    element('bt:Urls', {}, [
      element('bt:Url', { id: 'Pane.Url', DefaultValue: paneUrl(host) }),
      element('bt:Url', { id: 'LearnMore.Url', DefaultValue: `${website}/support` }),
    ]),
    element('bt:ShortStrings', {}, [
      string('Group.Label', group.label),
      string('Segment.Label', button.label),
      string('GetStarted.Title', addIn.getStarted.title),
    ]),
    element('bt:LongStrings', {}, [
      string('Segment.Tip', button.tip),
      string('GetStarted.Description', addIn.getStarted.description),
    ]),
  ]);
}

// The ribbon takes every size up to 80 px.
const iconSizes = ribbonSizes.filter((size) => size <= 80);

const icon = () =>
  element(
    'Icon',
    {},
    iconSizes.map((size) => element('bt:Image', { size: String(size), resid: `Icon.${size}` })),
  );

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
