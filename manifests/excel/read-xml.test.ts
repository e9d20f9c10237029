/** @jest-environment jsdom */
import { buildManifests } from './build-manifests';
import { shippedEnvironments } from './identity-faults';
import { readXml } from './read-xml';
import { readXml as byTheBrowser } from './test/read-xml';

test.each(shippedEnvironments)('the manifest of $name reads as a browser reads it', (environment) => {
  const text = buildManifests(environment).get(`keystage.${environment.name}.xml`) ?? '';
  expect(readXml(text)).toEqual({ ok: true, root: byTheBrowser(text) });
});

test.each([
  `<a x='1' y = "&lt;&#65;&#x42;&quot;"/>`,
  '<?xml version="1.0"?>\n<!-- <b> -->\n<a><b>x &amp; y</b><b><![CDATA[<c>]]></b></a>\n',
  '<a:b xmlns:a="urn:a"><a:c>\n  text\n</a:c></a:b>',
])('%s reads as a browser reads it', (text) => expect(readXml(text)).toEqual({ ok: true, root: byTheBrowser(text) }));

test.each([
  ['', 'expected an element, got none. Check that this is the manifest.'],
  ['<a>\n<b></a>', 'line 2: expected </b>, got </a>. Close what is open first.'],
  ['<a>\n', 'line 2: expected </a>, got the end. The file was cut off, or a tag is missing.'],
  ['<a/>\n<b/>', 'line 2: expected the end after </a>, got <b>. A document has one outermost element.'],
  ['a', 'line 1: expected one element around everything, got text. Remove it.'],
  ['<a\n  x=1/>', 'line 1: expected an element, got “<a”. Correct it.'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'line 1: expected an element, got “<!DOCTYPE a [<!ENTIT”. Correct it.'],
])('%j: %s', (text, fault) => expect(readXml(text)).toEqual({ ok: false, fault }));
