import type { OrgTrailWords } from './org-trail-words';

/** 组织签批记录的界面文字。 */
export const orgTrailWords = {
  of: (host) => `位于 ${host}`,
  title: {
    reading: '正在读取组织的签批记录',
    none: '组织中尚无签批记录',
    unread: '无法读取组织的签批记录',
    stopped: '尚未读取组织的签批记录',
    read: (entries, say) => `签批记录 ${say.number(entries)} 条${entries === 1 ? '' : '，最新的在前'}`,
  },
  noneHint: '每次发布或回退都会留下一条记录，并注明操作人。',
  further: '更早的记录',
  again: '重新读取',
  back: '总览',
} satisfies OrgTrailWords as OrgTrailWords;
