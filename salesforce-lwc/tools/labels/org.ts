import type { Label } from '../labels';

/** What is said where the org did not answer, whichever component asked. */
export const orgLabels = {
  Org_Offline: {
    en: 'There is no connection to Salesforce.',
    zh: '无法连接到 Salesforce。',
    ko: 'Salesforce에 연결되어 있지 않습니다.',
  },
  Org_Offline_Next: {
    en: 'Try again once you are online.',
    zh: '联网后请重试。',
    ko: '온라인 상태가 되면 다시 시도하세요.',
  },
  Org_Session: {
    en: 'Your session has ended.',
    zh: '登录会话已结束。',
    ko: '로그인 세션이 종료되었습니다.',
  },
  Org_Session_Next: {
    en: 'Sign in again in another tab, then try again here.',
    zh: '请在另一个标签页中重新登录，再回到此处重试。',
    ko: '다른 탭에서 다시 로그인한 뒤 여기에서 다시 시도하세요.',
  },
  Org_Hidden: {
    en: 'This cannot be shown: you have no access to {0}.',
    zh: '无法显示：您无权访问 {0}。',
    ko: '{0}에 대한 액세스 권한이 없어 표시할 수 없습니다.',
  },
  Org_Access: {
    en: 'You do not have the access this takes: {0}',
    zh: '您没有所需的权限：{0}',
    ko: '필요한 권한이 없습니다: {0}',
  },
  Org_Access_Next: {
    en: 'An administrator gives access with a Keystage permission set.',
    zh: '管理员可分配 Keystage 权限集来授权。',
    ko: '관리자가 Keystage 권한 집합을 할당하면 사용할 수 있습니다.',
  },
  Org_Failed: {
    en: 'Salesforce could not answer: {0}',
    zh: 'Salesforce 未能响应：{0}',
    ko: 'Salesforce에서 응답하지 못했습니다: {0}',
  },
  Org_Failed_Next: {
    en: 'Refresh to try again. If it stays so, show this sentence to an administrator.',
    zh: '请刷新重试。如果问题仍然存在，请将此提示告知管理员。',
    ko: '새로 고쳐 다시 시도하세요. 문제가 계속되면 이 메시지를 관리자에게 보여 주세요.',
  },
  Org_NoDetail: { en: 'no reason was given', zh: '未给出原因', ko: '이유가 제공되지 않았습니다' },
} as const satisfies Record<string, Label>;
