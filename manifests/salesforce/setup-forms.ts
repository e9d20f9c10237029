import type { Language } from '@keystage/core';
import type { Environment } from '../excel/environment';
import { readXml } from '../excel/read-xml';
import { orgSettings } from './org-settings';
import { setupForm, type SetupField } from './setup-form';

/** Labels of a form in Setup; the order is that of the form. Each stands beside the field of metadata that it fills in. */
type Labels = Readonly<Record<FieldOfForm | 'origin' | 'oauth' | 'app' | 'cors', string>>;

/** Fields of an External Client App, by their names in metadata. */
const fieldsOfForm = [
  'label',
  'contactEmail',
  'distributionState',
  'enableOAuth',
  'callbackUrl',
  'commaSeparatedOauthScopes',
  'isClientCredentialsFlowEnabled',
  'isDeviceFlowEnabled',
  'isSecretRequired',
  'isSecretRequiredForRefreshToken',
  'isPkceRequired',
  'isRefreshTokenRotationEnabled',
] as const;
type FieldOfForm = (typeof fieldsOfForm)[number];

const labels: Readonly<Record<Language, Labels>> = {
  en: {
    app: 'Setup › External Client App Manager › New External Client App',
    cors: 'Setup › CORS',
    label: 'External Client App Name',
    contactEmail: 'Contact Email',
    distributionState: 'Distribution State',
    enableOAuth: 'Enable OAuth',
    callbackUrl: 'Callback URL',
    commaSeparatedOauthScopes: 'OAuth Scopes',
    isClientCredentialsFlowEnabled: 'Enable Client Credentials Flow',
    isDeviceFlowEnabled: 'Enable Device Flow',
    isSecretRequired: 'Require secret for Web Server Flow',
    isSecretRequiredForRefreshToken: 'Require secret for Refresh Token Flow',
    isPkceRequired: 'Require Proof Key for Code Exchange (PKCE)',
    isRefreshTokenRotationEnabled: 'Enable Refresh Token Rotation',
    origin: 'Origin URL Pattern',
    oauth: 'Enable CORS for OAuth endpoints',
  },
  'zh-CN': {
    app: '设置 › 外部客户端应用管理器 › 新建外部客户端应用',
    cors: '设置 › CORS',
    label: '外部客户端应用名称',
    contactEmail: '联系人电子邮件',
    distributionState: '分发状态',
    enableOAuth: '启用 OAuth',
    callbackUrl: '回调 URL',
    commaSeparatedOauthScopes: 'OAuth 范围',
    isClientCredentialsFlowEnabled: '启用客户端凭据流',
    isDeviceFlowEnabled: '启用设备流',
    isSecretRequired: 'Web 服务器流需要密码',
    isSecretRequiredForRefreshToken: '刷新令牌流需要密码',
    isPkceRequired: '需要 PKCE',
    isRefreshTokenRotationEnabled: '启用刷新令牌轮换',
    origin: '来源 URL 模式',
    oauth: '为 OAuth 端点启用 CORS',
  },
  ko: {
    app: '설정 › 외부 클라이언트 앱 관리자 › 새 외부 클라이언트 앱',
    cors: '설정 › CORS',
    label: '외부 클라이언트 앱 이름',
    contactEmail: '연락처 이메일',
    distributionState: '배포 상태',
    enableOAuth: 'OAuth 사용',
    callbackUrl: '콜백 URL',
    commaSeparatedOauthScopes: 'OAuth 범위',
    isClientCredentialsFlowEnabled: '클라이언트 자격 증명 흐름 사용',
    isDeviceFlowEnabled: '장치 흐름 사용',
    isSecretRequired: '웹 서버 흐름에 암호 필요',
    isSecretRequiredForRefreshToken: '새로 고침 토큰 흐름에 암호 필요',
    isPkceRequired: 'PKCE 필요',
    isRefreshTokenRotationEnabled: '새로 고침 토큰 순환 사용',
    origin: '원본 URL 패턴',
    oauth: 'OAuth 끝점에 CORS 사용',
  },
};

/**
 * The forms of Setup that let Excel into an org, by the name of their picture, filled in with what `keystage manifest org` writes for an
 * environment. Salesforce's own labels are in English below those in another language.
 */
export function setupForms(environment: Environment, contact: string, language: Language): ReadonlyMap<string, string> {
  const [own, english] = [labels[language], labels.en];
  const values = valuesOf(environment, contact);
  const line = (label: keyof Labels, value: string | boolean): SetupField => ({
    label: own[label],
    value,
    ...(language === 'en' ? {} : { english: english[label] }),
  });
  const name = (form: string) => (language === 'en' ? `${form}.svg` : `${form}.${language}.svg`);
  return new Map([
    [
      name('external-client-app'),
      setupForm(
        own.app,
        fieldsOfForm.map((field) => line(field, values[field])),
      ),
    ],
    [name('cors-origin'), setupForm(own.cors, [line('origin', environment.host)])],
    [name('cors-oauth'), setupForm(own.cors, [line('oauth', true)])],
  ]);
}

/** What the metadata says, as the form asks for it: a secret is required there where it is optional here. */
function valuesOf(environment: Environment, contact: string): Readonly<Record<FieldOfForm, string | boolean>> {
  const said = new Map<string, string>();
  for (const [path, text] of orgSettings(environment, contact)) {
    const read = path.endsWith('-meta.xml') ? readXml(text) : undefined;
    if (!read?.ok || typeof read.root.content === 'string') continue;
    for (const { name, content } of read.root.content) if (typeof content === 'string') said.set(name, content);
  }
  const text = (name: string) => {
    const value = said.get(name);
    if (value === undefined) throw new Error(`The settings of an org say nothing of ${name}.`);
    return value;
  };
  const is = (name: string) => text(name) === 'true';
  const scopes = { Api: 'api', RefreshToken: 'refresh_token, offline_access' } as const;
  return {
    label: text('label'),
    contactEmail: text('contactEmail'),
    distributionState: text('distributionState'),
    enableOAuth: true,
    callbackUrl: text('callbackUrl'),
    commaSeparatedOauthScopes: text('commaSeparatedOauthScopes')
      .split(', ')
      .map((scope) => scopes[scope as keyof typeof scopes] ?? scope)
      .join(' · '),
    isClientCredentialsFlowEnabled: is('isClientCredentialsFlowEnabled'),
    isDeviceFlowEnabled: is('isDeviceFlowEnabled'),
    isSecretRequired: !is('isConsumerSecretOptional'),
    isSecretRequiredForRefreshToken: is('isSecretRequiredForRefreshToken'),
    isPkceRequired: is('isPkceRequired'),
    isRefreshTokenRotationEnabled: is('isRefreshTokenRotationEnabled'),
  };
}
