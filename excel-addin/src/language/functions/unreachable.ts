import type { Language } from '@keystage/core';

/** What a function says while its own code and words cannot be loaded. */
export const unreachable: Readonly<Record<Language, string>> = {
  en: 'Keystage could not be loaded. Check the connection, then calculate again.',
  'zh-CN': '无法加载 Keystage。检查网络连接后重新计算。',
  ko: 'Keystage를 불러올 수 없습니다. 연결을 확인한 뒤 다시 계산하세요.',
};
