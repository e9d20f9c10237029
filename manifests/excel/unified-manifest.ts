import {
  addIn,
  commandSets,
  iconUrl,
  languages,
  metadataUrl,
  paneUrl,
  requiredSets,
  runtime,
  type Language,
} from './add-in';
import type { Environment } from './environment';
import { accentColour, buttonSizes, storeIcons, type CommandIcon } from './icons';

const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.30';

/** Where the texts of a language lie beside the unified manifest. */
export const textFile = (environment: Environment, language: Language) =>
  `keystage.${environment.name}.${language}.json`;

/** The unified manifest for Microsoft 365; office-addin-manifest validates it against its own schema. */
export function unifiedManifest(environment: Environment) {
  const { id, appId, displayName, host, website, namespace } = environment;
  const { tab, group, buttons } = addIn.ribbon;
  const [standard, ...others] = languages;
  const icons = (own?: CommandIcon) => buttonSizes.map((size) => ({ size, url: iconUrl(host, size, own) }));
  const capabilities = (sets: Readonly<Record<string, string>>) =>
    Object.entries(sets).map(([name, minVersion]) => ({ name, minVersion }));
  const addInCommands = { capabilities: capabilities({ AddinCommands: '1.1' }) };

  return {
    $schema: `${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version: addIn.version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: standard.toLowerCase(),
      additionalLanguages: others.map((language) => ({
        languageTag: language.toLowerCase(),
        file: textFile(environment, language),
      })),
    },
    developer: {
      name: addIn.provider,
      websiteUrl: website,
      privacyUrl: `${website}/privacy`,
      termsOfUseUrl: `${website}/terms`,
    },
    name: { short: displayName, full: displayName },
    description: { short: addIn.summary[standard], full: addIn.description[standard] },
    icons: { color: `icons/${storeIcons.colour}`, outline: `icons/${storeIcons.outline}` },
    accentColor: accentColour,
    authorization: {
      permissions: { resourceSpecific: [{ name: unifiedPermission[addIn.permission], type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: capabilities(requiredSets),
        },
        runtimes: [
          {
            requirements: { capabilities: capabilities({ AddinCommands: '1.1', ...commandSets }) },
            id: runtime.id,
            type: 'general',
            code: { page: paneUrl(environment) },
            lifetime: runtime.lifetime,
            actions: [
              { id: runtime.showPane, type: 'openPage', view: 'segment' },
              ...buttons.flatMap(({ runs }) => (runs === undefined ? [] : [{ id: runs, type: 'executeFunction' }])),
            ],
            customFunctions: {
              namespace: { id: namespace, name: namespace },
              metadataUrl: metadataUrl(host, standard),
            },
          },
        ],
        ribbons: [
          {
            requirements: addInCommands,
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: tab,
                groups: [
                  {
                    id: group.id,
                    label: group.label[standard],
                    icons: icons(),
                    controls: buttons.map(({ name, icon, runs, label, tip }) => ({
                      id: `Keystage.${name}`,
                      type: 'button',
                      label: label[standard],
                      icons: icons(icon),
                      supertip: { title: label[standard], description: tip[standard] },
                      actionId: runs ?? runtime.showPane,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        // Where both manifests are deployed, the user sees one add-in.
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: id } } }],
        getStartedMessages: [
          {
            title: addIn.getStarted.title[standard],
            description: addIn.getStarted.description[standard],
            learnMoreUrl: `${website}/support`,
          },
        ],
      },
    ],
  };
}

/** The texts of the unified manifest in another language, each by its path there. */
export function unifiedTexts(environment: Environment, language: Language) {
  const group = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  return {
    $schema: `${schema}/MicrosoftTeams.Localization.schema.json`,
    'name.short': environment.displayName,
    'name.full': environment.displayName,
    'description.short': addIn.summary[language],
    'description.full': addIn.description[language],
    [`${group}.label`]: addIn.ribbon.group.label[language],
    ...Object.fromEntries(
      addIn.ribbon.buttons.flatMap(({ label, tip }, k) => [
        [`${group}.controls[${k}].label`, label[language]],
        [`${group}.controls[${k}].supertip.title`, label[language]],
        [`${group}.controls[${k}].supertip.description`, tip[language]],
      ]),
    ),
    'extensions[0].runtimes[0].customFunctions.metadataUrl': metadataUrl(environment.host, language),
    'extensions[0].getStartedMessages[0].title': addIn.getStarted.title[language],
    'extensions[0].getStartedMessages[0].description': addIn.getStarted.description[language],
  };
}

const unifiedPermission = { ReadWriteDocument: 'Document.ReadWrite.User' } as const;
