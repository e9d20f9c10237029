import type { ManifestWords } from './manifest-words';

const origin = 'an https address without a path, such as "https://keystage.example.com"';

export const en: ManifestWords = {
  field: ({ field, expected, got, remedy }) => `"${field}": expected ${expected}, got ${got}. ${remedy}`,
  nothing: 'nothing',
  inFile: (file, sentence) => `${file}: ${sentence}`,
  expected: {
    name: 'a word in small letters, such as "production"',
    displayName: 'a name of 1 to 30 characters',
    id: 'a GUID in small letters, of this environment alone',
    appId: 'a second GUID in small letters, of this environment alone',
    host: origin,
    website: origin,
    myDomain: 'the My Domain of an org, such as "https://acme.my.salesforce.com"',
    consumerKey: 'the consumer key of the External Client App, as Salesforce shows it',
    namespace: 'a word in capitals, of this environment alone, such as "KEYSTAGE"',
  },
  remedies: {
    name: 'It becomes part of file names.',
    displayName: 'People see it in Excel.',
    id: 'Write a new one.',
    appId: 'Write a new one.',
    host: 'Write the address that the folder is served at.',
    website: 'Write the address that people know.',
    myDomain: 'It stands in Setup under My Domain, as Current My Domain URL.',
    consumerKey: 'It stands in Setup under External Client App Manager, with the OAuth settings.',
    namespace: 'It stands before the functions in formulas.',
  },
  addresses: {
    notAnAddress: 'Write https:// and the name of the host.',
    notHttps: 'Office loads an add-in by https alone: put a certificate on the host.',
    withPort: (port) => `Serve it on port 443, which every proxy lets through, and take “:${port}” away.`,
    withSlash: 'Take the slash at the end away.',
    withName: (host) => `Write https://${host} without a name before it.`,
    write: (address) => `Write ${address}.`,
  },
  unknownField: (field) => `"${field}": not a field of an environment. Remove it, or correct its name.`,
  keyWithoutOrg: '"myDomain": expected the org that "consumerKey" is of, got nothing. Write both, or neither.',
  sameIds: '"appId": expected another GUID than "id", got the same. Microsoft takes the two manifests for two apps.',
  placeholder: (field, text) =>
    `"${field}": expected an address of your own, got the placeholder "${text}". Write yours.`,
  shippedExample: 'the example that comes with Keystage',
  takenId: ({ field, file, newId }) =>
    `"${field}": expected a GUID of this environment alone, got that of ${file}. Write a new one, such as "${newId}".`,
  takenWord: (field, file) =>
    `"${field}": expected a word of this environment alone, got that of ${file}. Write another.`,

  lowerVersion: (former, now) =>
    `expected a version of at least ${former}, which was built here before, got ${now}. ` +
    'Office keeps the higher one: raise the version in shared-core/package.json, or take the newer Keystage.',
  otherId: (former, now) =>
    `expected the id ${former}, which was built here before, got ${now}. Another id is another add-in: ` +
    'keep the former one, or delete the former files where that is meant.',
  otherNamespace: (former, now) =>
    `expected the namespace ${former}, which was built here before, got ${now}. ` +
    `Formulas in people's workbooks say ${former}.: keep it, or delete the former files where nobody has any.`,

  xml: {
    atLine: (line, fault) => `line ${line}: ${fault}`,
    notAnElement: (got) => `expected an element, got “${got}”. Correct it.`,
    textOutside: 'expected one element around everything, got text. Remove it.',
    otherEnd: (expected, got) => `expected </${expected ?? 'nothing'}>, got </${got}>. Close what is open first.`,
    secondRoot: (root, got) => `expected the end after </${root}>, got <${got}>. A document has one outermost element.`,
    cutOff: (expected) => `expected </${expected}>, got the end. The file was cut off, or a tag is missing.`,
    empty: 'expected an element, got none. Check that this is the manifest.',
  },

  rules: {
    guid: 'a GUID',
    version: 'one to four numbers with dots',
    setVersion: 'a version such as 1.13',
    locale: 'a locale such as zh-CN',
    https: 'an https address',
    characters: (most) => `1 to ${most} characters`,
    oneOf: (words) => words.join(' or '),
    got: (value) => (value === undefined ? 'not there' : `“${value}”`),
    unknownElement: (place) =>
      `${place}: not an element this manifest knows. Remove it, or add its rule with its source.`,
    attribute: ({ place, name, expected, got }) => `${place}: ${name} should be ${expected}, it is ${got}.`,
    strange: (place, name) => `${place}: ${name} does not belong here.`,
    text: (place, expected, got) => `${place}: the text should be ${expected}, it is ${got}.`,
    noTextHere: (place) => `${place}: should hold no text.`,
    textMissing: (place, expected) => `${place}: the text should be ${expected}, there is none.`,
    order: (place, name, before) => `${place}: ${name} comes before ${before}, here it stands after it.`,
    tooFew: ({ place, name, count, least }) => `${place}: ${name} is missing (${count} of at least ${least}).`,
    tooMany: ({ place, name, count, most }) => `${place}: ${name} stands ${count} times, at most ${most}.`,
    unknownReference: ({ name, id, kind }) => `${name}: “${id}” is not in ${kind}.`,
    unused: (kind, id) => `${kind}: “${id}” is not used.`,
    sameId: (id) => `“${id}” is the id of two elements.`,
    iconSizes: (missing) => `Icon: ${missing.join(', ')} px is missing; Office needs 16, 32 and 80.`,
    iconTwice: (size) => `Icon: ${size} px is there twice.`,
    overriddenTwice: (name, locale) => `${name}: ${locale} is overridden twice.`,
    missingForAction: (name, action) => `Action: ${name} is missing for ${action}.`,
    strangeToAction: (name, action) => `Action: ${name} does not belong to ${action}.`,
    noFunctionFile: 'DesktopFormFactor: FunctionFile is missing, and a button runs a function.',
    secondPage: (shared, other) =>
      `Runtime: “${shared}” is its page, and “${other}” is another. A shared runtime has one.`,
  },

  bundle: {
    noList: (list) =>
      `${list}: expected the list of hashes of a bundle, found none. Write the bundle with npm run bundle.`,
    missing: (path, list) => `${path}: expected the file that ${list} lists, found none. Upload the whole bundle.`,
    otherBytes: (path, list) =>
      `${path}: expected the bytes that ${list} lists, got others. Write the bundle anew, or find out who changed it.`,
    strange: (path) => `${path}: not a file of the bundle. Remove it, or host it elsewhere.`,
    missingIcon: (path) =>
      `${path}: expected the icon that the manifests name, found none. Excel would show a blank button: draw it with npm run icons.`,
    missingFile: (path) => `${path}: expected the file that the manifests name, found none. Write the bundle again.`,
    noFolder: (folder) => `${folder}: expected the folder to host, found none. Write it: npm run bundle.`,
    noBuild: (folder) => `${folder}: expected the built pane, found none. Leave --built away, and it is built.`,
    otherFiles: (folder) =>
      `${folder}: expected a new folder or a former bundle, found other files. Name another folder; nothing was written.`,
    written: ({ folder, files, packages, host }) =>
      `${folder}: ${files} files with code of ${packages} packages, to be served at ${host}.`,
    forIt: (file) => `What an IT department asks stands in ${file}.`,
  },

  appPackage: {
    notAZip: 'expected a ZIP, got something else. Build it again.',
    otherManifest: 'manifest.json: expected what this environment gives now, got something else. Build it again.',
    noManifest: 'manifest.json: expected it at the top of the package, found none. Build the package again.',
    manifestElsewhere: (path) =>
      `manifest.json: expected it at the top of the package, found one at ${path}. Build the package again.`,
    manifestNotJson: 'manifest.json: expected a JSON text, got something else. Build the package again.',
    noTexts: (path) =>
      `${path}: expected the texts of a language that manifest.json names, found none. Build the package again.`,
    noIconNamed: (kind) => `manifest.json: icons.${kind}: expected the path of an icon, got nothing.`,
    noIcon: (path) =>
      `${path}: expected the icon that manifest.json names, found none. Draw it with npm run icons, and build again.`,
    iconNotPng: (path, side) =>
      `${path}: expected a PNG of ${side} × ${side} pixels, got no PNG. Draw it with npm run icons, and build again.`,
    iconSize: ({ path, side, width, height }) =>
      `${path}: expected a PNG of ${side} × ${side} pixels, got ${width} × ${height}. Draw it with npm run icons, and build again.`,
    iconToPack: (path) =>
      `${path}: expected the icon that goes into the app package, found none. Draw it with npm run icons.`,
  },

  traces: {
    notAWorkbook: (file) => `${file}: expected a workbook (.xlsx), got something else. Save it as one.`,
    parts: (file, namespaces) =>
      `${file}: custom XML of ${namespaces.join(', ')}. Remove it in Excel: File, Info, Inspect Document, Custom XML Data.`,
    formulas: ({ file, sheet, count }) =>
      `${file}: formulas with functions of Keystage on sheet “${sheet}”, ${count} of them. Copy them and paste their values.`,
    none: (file) => `${file}: nothing of Keystage in it but what stands in its cells.`,
  },

  hosted: {
    asking: (host) => `Asking ${host} …`,
    expired: (host, day) =>
      `${host}: expected a certificate that is valid today, got one that expired on ${day}. Renew it.`,
    notYet: (host, day) =>
      `${host}: expected a certificate that is valid today, got one that begins on ${day}. Check its dates.`,
    untrusted: (host, code) =>
      `${host}: expected a certificate that this computer trusts, got one it does not (${code}). Install one for this name from an authority your computers trust.`,
    status: (address, status) =>
      `${address}: expected the file, got status ${status}. Upload the whole bundle, and serve it without signing in.`,
    type: ({ address, kind, type }) =>
      `${address}: expected it to be sent as .${kind}, got the type “${type}”. Set the type on the host.`,
    unreachable: (host, because) =>
      `${host}: could not be reached (${because}). Check the name, and that it is served.`,
  },

  sideload: {
    windows: ({ file, folder, name }) => ({
      title: `${name} in Excel on Windows, from a shared folder`,
      toTry: [
        `Share a folder with yourself and copy ${file} from ${folder} into it. Note its network path, such as \\\\computer\\manifests.`,
        'In Excel: File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs.',
        'Enter the network path as Catalog Url, choose Add catalog, tick Show in Menu, confirm, and start Excel again.',
        `Home, Add-ins, More Add-ins, SHARED FOLDER: choose ${name} and Add.`,
      ],
      toRemove: [
        'Remove the catalogue from the same list, and the file from the folder.',
        'Close Excel and delete what is in %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef.',
      ],
    }),
    mac: ({ file, folder, name }) => ({
      title: `${name} in Excel on a Mac`,
      toTry: [
        'In Finder, Go, Go to Folder: ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. Make the folder wef where it is not there.',
        `Copy ${file} from ${folder} into it, and start Excel again.`,
        `Home, Add-ins: ${name} stands under Developer Add-ins.`,
      ],
      toRemove: [`Delete ${file} from that folder and start Excel again.`],
    }),
    web: ({ file, folder, name }) => ({
      title: `${name} in Excel on the web`,
      toTry: [
        'Open a workbook at excel.cloud.microsoft. Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in.',
        `Choose ${file} in ${folder} and Upload. It stays with this browser.`,
      ],
      toRemove: [
        "Delete the browser's local storage of that site, or Home, Add-ins, and Remove in the menu of its tile.",
      ],
    }),
    ipad: ({ file, folder, name }) => ({
      title: `${name} in Excel on an iPad: the pane alone, without ribbon buttons and functions`,
      toTry: [
        'Connect the iPad to a computer and open it in Finder, or in iTunes on Windows. Choose Files, then Excel.',
        `Drag ${file} from ${folder} onto Excel, and start Excel again.`,
        `Home, Add-ins: ${name} stands under Developer.`,
      ],
      toRemove: [`Delete ${file} from Excel in the same list.`],
    }),
  },
  toRemove: 'To take it away again:',

  written: (file) => `Written: ${file}`,
  built: ({ name, version, host, permission }) => `${name} ${version}, served from ${host}, asks for ${permission}.`,
  sound: (what) => `${what}: sound.`,
  noEnvironment: (file) =>
    `${file}: expected an environment file, found none. Copy manifests/excel/environments/production.json and give it your addresses.`,
  notJson: (file, because) =>
    `${file}: expected JSON, got something else (${because}). Mind commas and quotation marks.`,
  noManifest: (file) => `${file}: expected an XML manifest, found none. Check the name, or build it first.`,
  notBuilt: (file) => `${file}: expected a manifest built from this environment, found none. Build it.`,
  builtOtherwise: (file) =>
    `${file}: expected what this environment gives now, got something else. Build it again; do not edit it by hand.`,
  sentBack: (page, folder) => `People are sent back to ${page}. Deploy it from ${folder}:`,
  byHand:
    'Then switch on “Enable CORS for OAuth endpoints” in Setup under CORS, and write the consumer key of the app into the environment.',

  deploy: {
    checking: (org) => `Checking with ${org}, which changes nothing …`,
    deploying: (org) => `Deploying to ${org} …`,
    progress: (done, of) => `${done} of ${of} components`,
    wouldTake: (org, components) => `${org} would take all ${components} components. Nothing was changed.`,
    took: (org, components) => `${org} has all ${components} components.`,
    lostCheck: (org, because) =>
      `${org} stopped answering (${because}). It was to check only, so nothing is changed. Try again.`,
    lost: ({ org, because, id }) =>
      `${org} stopped answering (${because}). It goes on by itself: look at Setup, Deployment Status, for ${id} before anything else is done.`,
    unchanged: (org) => `Nothing in ${org} was changed.`,
    partly: (org) =>
      `${org} took the other components all the same. Correct these and deploy again, or remove what was deployed by manifests/salesforce/uninstall.`,
    refused: ({ what, where, said, remedy }) => `${what} (${where}): ${said}. ${remedy}`,
    withoutReason: 'refused without a reason',
    component: 'Component',
    atLine: (file, line) => `${file}, line ${line}`,
    notHandedOver: (org, because) => `${org}: ${because}. Nothing was handed over.`,
    notAsked: (org, because) => `${org}: ${because}. It could not be asked what it has.`,
    traces: ({ org, type, count, first }) =>
      `${type}: ${count} still in ${org}, first ${first}. Delete them with manifests/salesforce/uninstall, or by hand in Setup.`,
    noTraces: (org) => `${org} has nothing of Keystage.`,
    remedies: {
      otherKind:
        'The org has one of this name that is of another kind: rename that one, or delete it, and deploy again.',
      language: 'Switch the language on in Setup, Translation Language Settings, or leave languages away.',
      reference:
        'It refers to something the org has not: deploy the whole package, and check that the feature is switched on.',
      right: 'Deploy as somebody who may customise the application, in an edition that has this.',
      limit: 'The org is at a limit: free a place for it in Setup, and deploy again.',
      other: 'Correct it in the org, and deploy again.',
    },
  },
};
