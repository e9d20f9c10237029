import type { Activation } from './session';

/** Excel on the web, as the client numbers applications. */
const excelOnTheWeb = 16;

/** What the client asks first: who it runs in. */
export function appContext(activation: Activation, settings: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    _id: activation.appId,
    _appInstanceId: activation.appId,
    _appName: excelOnTheWeb,
    _appVersion: '16.00',
    _hostFullVersion: '16.0.19000.00000',
    _appUILocale: activation.locale,
    _dataLocale: activation.contentLocale,
    _docUrl: 'https://example.com/Book1.xlsx',
    _clientMode: 1,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    // The client parses it as XML; of an empty text the browser makes an error page, whose inline styles break the pane's policy.
    _eToken: encodeURIComponent('<r><t aid="" cid="" oid=""/></r>'),
    _correlationId: activation.conversationId,
    _requirementMatrix: JSON.stringify(activation.requirementSets),
    _dialogRequirementMatrix: '{}',
    _addinName: activation.addInName,
    _appDomains: [],
    _clientWindowWidth: 350,
    _clientWindowHeight: 700,
    _initialDisplayMode: 0,
  };
}
