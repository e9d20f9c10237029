import type { OrgTrailWords } from './org-trail-words';

/** 조직의 승인 기록 화면 문구. */
export const orgTrailWords = {
  of: (host) => `조직: ${host}`,
  title: {
    reading: '조직의 승인 기록을 읽는 중',
    none: '조직에 아직 승인 기록이 없습니다',
    unread: '조직의 승인 기록을 읽을 수 없습니다',
    stopped: '조직의 승인 기록을 읽지 않았습니다',
    read: (entries, say) => `승인 기록 ${say.number(entries)}건${entries === 1 ? '' : ', 최근 순'}`,
  },
  noneHint: '게시하거나 되돌릴 때마다 작업한 사람의 이름과 함께 기록이 남습니다.',
  further: '이전 기록 더 보기',
  again: '다시 읽기',
  back: '개요',
} satisfies OrgTrailWords as OrgTrailWords;
