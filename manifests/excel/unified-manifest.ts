import { addIn, iconUrl, languages, paneUrl, requiredSets, type Language } from './add-in';
import type { Environment } from './environment';
import { accentColour, ribbonSizes, storeIcons } from './icons';

const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.30';

/** Where the texts of a language lie beside the unified manifest. */
export const textFile = (environment: Environment, language: Language) =>
  `keystage.${environment.name}.${language}.json`;

/** The unified manifest for Microsoft 365; office-addin-manifest validates it against its own schema. */
export function unifiedManifest(environment: Environment) {
  const { id, appId, displayName, host, website } = environment;
  const { tab, group, button } = addIn.ribbon;
  const [standard, ...others] = languages;
  const icons = ribbonSizes.filter((size) => size <= 80).map((size) => ({ size, url: iconUrl(host, size) }));
  const addInCommands = { capabilities: [{ name: 'AddinCommands', minVersion: '1.1' }] };

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
          capabilities: Object.entries(requiredSets).map(([name, minVersion]) => ({ name, minVersion })),
        },
        runtimes: [
          {
            requirements: addInCommands,
            id: 'Keystage.Pane',
            type: 'general',
            code: { page: paneUrl(host) },
            lifetime: 'short',
            actions: [{ id: 'Keystage.ShowPane', type: 'openPage', view: 'segment' }],
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
                    icons,
                    controls: [
                      {
                        id: button.id,
                        type: 'button',
                        label: button.label[standard],
                        icons,
                        supertip: { title: button.label[standard], description: button.tip[standard] },
                        actionId: 'Keystage.ShowPane',
                      },
                    ],
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
    [`${group}.controls[0].label`]: addIn.ribbon.button.label[language],
    [`${group}.controls[0].supertip.title`]: addIn.ribbon.button.label[language],
    [`${group}.controls[0].supertip.description`]: addIn.ribbon.button.tip[language],
    'extensions[0].getStartedMessages[0].title': addIn.getStarted.title[language],
    'extensions[0].getStartedMessages[0].description': addIn.getStarted.description[language],
  };
}

const unifiedPermission = { ReadWriteDocument: 'Document.ReadWrite.User' } as const;
