/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import development from './environments/development.json';
import { readXml } from './test/read-xml';
import { xmlManifest } from './xml-manifest';
import { xmlManifestFaults } from './xml-manifest-faults';

const xml = readFileSync(join(__dirname, 'keystage.development.xml'), 'utf8');

test('the manifest that is shipped has no fault', () => {
  expect(xmlManifestFaults(readXml(xml))).toEqual([]);
});

test.each<[instead: string | RegExp, put: string, fault: string]>([
  [/<Id>.*<\/Id>\n/, '', 'OfficeApp: Id is missing (0 of at least 1).'],
  [/(<Version>.*?<\/Version>)(\s*)(<ProviderName>.*?<\/ProviderName>)/, '$3$2$1', 'OfficeApp: Version comes before Pr'],
  ['<Id>9404610f', '<Id>404610f', 'OfficeApp/Id: the text should be a GUID, it is “404610f-'],
  [/<Version>.*</, '<Version>0.1.0-beta<', 'OfficeApp/Version: the text should be one to four numbers with dots'],
  ['>ReadWriteDocument<', '>ReadWrite<', 'OfficeApp/Permissions: the text should be Restricted or ReadDocument or'],
  [
    '<Host Name="Workbook" />',
    '<Host Name="Sheet" />',
    'OfficeApp/Hosts/Host: Name should be Workbook, it is “Sheet”.',
  ],
  ['MinVersion="1.13"', 'MinVersion="1"', 'OfficeApp/Requirements/Sets/Set: MinVersion should be a version such as'],
  [
    '<IconUrl DefaultValue="https:',
    '<IconUrl DefaultValue="http:',
    'OfficeApp/IconUrl: DefaultValue should be an https',
  ],
  [
    '<Override Locale="zh-CN"',
    '<Override Locale="Chinese"',
    'OfficeApp/Description/Override: Locale should be a locale',
  ],
  ['<bt:Override Locale="ko-KR"', '<bt:Override Locale="zh-CN"', 'bt:Url: zh-CN is overridden twice.'],
  [
    /<Override Locale="ko-KR" Value="/,
    `$&${'긴'.repeat(200)}`,
    'OfficeApp/Description/Override: Value should be 1 to 250',
  ],
  [
    '"Segment accounts"',
    `"${'x'.repeat(126)}"`,
    '/bt:ShortStrings/bt:String: DefaultValue should be 1 to 125 characters',
  ],
  ['<Label resid="Group.Label" />', '', '/Group: Label is missing (0 of at least 1).'],
  [/<Supertip>[^]*?<\/Supertip>/, '', '/Control: Supertip is missing (0 of at least 1).'],
  [
    /(<Label resid="Segment.Label" \/>)([^]*?)(<Icon>[^]*?<\/Icon>)/,
    '$3$2$1',
    '/Control: Label comes before Icon, here it',
  ],
  [
    '<Label resid="Segment.Label" />',
    '<Label resid="Segment.Tip" />',
    'Label: “Segment.Tip” is not in bt:ShortStrings.',
  ],
  ['<bt:Url id="LearnMore.Url"', '<bt:Url id="Learn.Url"', 'LearnMoreUrl: “LearnMore.Url” is not in bt:Urls.'],
  ['<bt:Url id="LearnMore.Url"', '<bt:Url id="Learn.Url"', 'bt:Urls: “Learn.Url” is not used.'],
  ['id="Keystage.Segment"', 'id="Keystage.Group"', '“Keystage.Group” is the id of two elements.'],
  ['<bt:Image size="16" resid="Icon.16" />', '', 'Icon: 16 px is missing; Office needs 16, 32 and 80.'],
  ['<bt:Image size="16" resid="Icon.16" />', '<bt:Image size="20" resid="Icon.20" />', 'Icon: 20 px is there twice.'],
  ['<bt:Image size="16"', '<bt:Image size="17"', '/Icon/bt:Image: size should be 16 or 20 or'],
  [
    '<bt:Image size="16"',
    '<bt:Image',
    '/Icon/bt:Image: size should be 16 or 20 or 24 or 32 or 40 or 48 or 64 or 80, it is not there.',
  ],
  [
    'xsi:type="ShowTaskpane"',
    'xsi:type="ShowPane"',
    '/Action: xsi:type should be ShowTaskpane or ExecuteFunction, it is',
  ],
  ['lifetime="long"', 'lifetime="always"', '/Runtimes/Runtime: lifetime should be short or long, it is “always”.'],
  ['<Runtime resid="Pane.Url"', '<Runtime resid="Shared.Url"', 'Runtime: “Shared.Url” is not in bt:Urls.'],
  [
    '<FunctionFile resid="Pane.Url" />',
    '<FunctionFile resid="LearnMore.Url" />',
    'Runtime: “Pane.Url” is its page, and “LearnMore.Url” is another.',
  ],
  [
    '<FunctionFile resid="Pane.Url" />',
    '',
    'DesktopFormFactor: FunctionFile is missing, and a button runs a function.',
  ],
  [/<FunctionName>.*?<\/FunctionName>/, '', 'Action: FunctionName is missing for ExecuteFunction.'],
  [/<FunctionName>/, `$&${'x'.repeat(60)}`, '/Action/FunctionName: the text should be 1 to 64 characters'],
  ['xsi:type="ExecuteFunction"', 'xsi:type="ShowTaskpane"', 'Action: FunctionName does not belong to ShowTaskpane.'],
  [
    /(<Script>[^]*?<\/Script>)(\s*)(<Page>[^]*?<\/Page>)/,
    '$3$2$1',
    '/ExtensionPoint: Script comes before Page, here it stands after it.',
  ],
  [/<Namespace .*\n/, '', '/ExtensionPoint: Namespace is missing (0 of at least 1).'],
  [
    /(<Runtimes>[^]*?<\/Runtimes>)(\s*)(<AllFormFactors>[^]*?<\/AllFormFactors>)/,
    '$3$2$1',
    '/Host: Runtimes comes before AllFormFactors, here it stands after it.',
  ],
  [
    /<bt:Set Name="SharedRuntime" MinVersion="1.1" \/>/,
    '<Set Name="SharedRuntime" MinVersion="1.1" />',
    '/bt:Sets: Set does not',
  ],
  ['id="TabHome"', 'id="Home"', '/OfficeTab: id should be TabHome, it is “Home”.'],
  ['<GetStarted>', '<GetStarted hidden="true">', '/GetStarted: hidden does not belong here.'],
  ['<GetStarted>', '<GetStarted>Begin', '/GetStarted: should hold no text.'],
  ['<TaskpaneId>Keystage.Pane</TaskpaneId>', '<PaneId>1</PaneId>', '/Action: PaneId does not belong here.'],
  [
    '<TaskpaneId>Keystage.Pane</TaskpaneId>',
    '<PaneId>1</PaneId>',
    '/Action/PaneId: not an element this manifest knows.',
  ],
  [
    /(<Hosts>\s*<Host xsi[^]*?<\/Hosts>)(\s*)(<Resources>[^]*?<\/Resources>)/,
    '$3$2$1',
    '/VersionOverrides: Hosts comes',
  ],
  [/<Permissions>.*<\/Permissions>/, '$&$&', 'OfficeApp: Permissions stands 2 times, at most 1.'],
])('planted: %s → %s', (instead, put, fault) => {
  const broken = xml.replace(instead, put);
  expect(broken).not.toBe(xml);
  expect(xmlManifestFaults(readXml(broken))).toContainEqual(expect.stringContaining(fault));
});

test('a manifest with a fault is not written', () => {
  expect(() => xmlManifest({ ...development, id: 'keystage' })).toThrow(
    'Excel would refuse this manifest.\n  OfficeApp/Id: the text should be a GUID, it is “keystage”.',
  );
});
