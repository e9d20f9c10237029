import type { Environment } from '../excel/environment';
import { writeXml, type XmlElement } from '../excel/xml';
import { packageXml } from './package-xml';

/** The version of the API that external client apps are written for: from 62.0 on they know everything we set. */
const apiVersion = '66.0';
const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** The page of the add-in that Salesforce sends a person back to once they have signed in. */
export const signedInPage = (environment: Environment): string => `${environment.host}/signed-in.html`;

/**
 * What an org needs so that Excel may reach it, as a DX project by path: an External Client App without a secret, which asks for PKCE, and the
 * host on the list of origins whose pages may call the org. `contact` is the address that Salesforce shows beside the app. The consumer key is
 * made by the org, so it cannot stand in here.
 */
export function orgSettings(environment: Environment, contact: string): ReadonlyMap<string, string> {
  const name = appName(environment);
  const label = environment.displayName;
  const component = (type: string, content: Readonly<Record<string, string | boolean>>): string =>
    writeXml({ name: type, attributes: { xmlns: namespace }, content: Object.entries(content).map(leaf) });
  const source = 'force-app/main/default';
  return new Map([
    [
      'sfdx-project.json',
      `${JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: apiVersion }, null, 2)}\n`,
    ],
    [
      'package.xml',
      packageXml(
        new Map([
          ['CorsWhitelistOrigin', [name]],
          ['ExternalClientApplication', [name]],
          ['ExtlClntAppGlobalOauthSettings', [name]],
          ['ExtlClntAppOauthSettings', [name]],
        ]),
        apiVersion,
      ),
    ],
    [
      `${source}/externalClientApps/${name}.eca-meta.xml`,
      component('ExternalClientApplication', {
        contactEmail: contact,
        description:
          'Lets the Excel add-in sign people in. It has no secret: what they may do is what they may do here.',
        distributionState: 'Local',
        isProtected: false,
        label,
      }),
    ],
    [
      `${source}/extlClntAppGlobalOauthSets/${name}.ecaGlblOauth-meta.xml`,
      component('ExtlClntAppGlobalOauthSettings', {
        callbackUrl: signedInPage(environment),
        externalClientApplication: name,
        isClientCredentialsFlowEnabled: false,
        isConsumerSecretOptional: true,
        isDeviceFlowEnabled: false,
        isIntrospectAllTokens: false,
        isPkceRequired: true,
        isRefreshTokenRotationEnabled: true,
        isSecretRequiredForRefreshToken: false,
        label,
        shouldRotateConsumerKey: false,
        shouldRotateConsumerSecret: false,
      }),
    ],
    [
      `${source}/extlClntAppOauthSettings/${name}.ecaOauth-meta.xml`,
      component('ExtlClntAppOauthSettings', {
        commaSeparatedOauthScopes: 'Api, RefreshToken',
        externalClientApplication: name,
        label,
      }),
    ],
    [
      `${source}/corsWhitelistOrigins/${name}.corsWhitelistOrigin-meta.xml`,
      component('CorsWhitelistOrigin', { urlPattern: environment.host }),
    ],
  ]);
}

/** Two environments may stand in one org: `Keystage_Production`, `Keystage_Test`. */
function appName({ name }: Environment): string {
  const words = name.split('-').filter((word) => word !== '');
  return ['Keystage', ...words.map((word) => `${word[0].toUpperCase()}${word.slice(1)}`)].join('_');
}

const leaf = ([name, value]: readonly [string, string | boolean]): XmlElement => ({
  name,
  attributes: {},
  content: String(value),
});
