import type { Label } from '../labels';

/** Why something was not saved, and how to go on; what was typed stays in every case. */
export const savingLabels = {
  Saving_Offline: {
    en: 'There is no connection, so nothing was saved. What you typed is kept here; save again once you are online.',
    zh: '没有网络连接，尚未保存。已输入的内容保留在此；恢复连接后再保存。',
    ko: '연결이 끊겨 저장되지 않았습니다. 입력한 내용은 여기에 남아 있습니다. 연결되면 다시 저장합니다.',
  },
  Saving_SessionEnded: {
    en: 'Your session has ended, so nothing was saved. What you typed is kept here: sign in again in another tab, then save once more.',
    zh: '会话已过期，尚未保存。已输入的内容保留在此：请在另一个标签页中重新登录，再保存一次。',
    ko: '세션이 만료되어 저장되지 않았습니다. 입력한 내용은 여기에 남아 있습니다. 다른 탭에서 다시 로그인한 뒤 한 번 더 저장합니다.',
  },
  Saving_Forbidden: {
    en: 'You may read this but not change it, so nothing was saved: {0} An administrator gives access with the permission set Keystage Rep, and the owner of the opportunity by sharing it.',
    zh: '您只能查看，不能修改，因此尚未保存：{0} 管理员可分配权限集 Keystage Rep，业务机会所有人可共享此记录。',
    ko: '읽기만 가능하고 변경할 수 없어 저장되지 않았습니다: {0} 관리자가 권한 집합 Keystage Rep을 할당하거나 기회 소유자가 공유하면 됩니다.',
  },
  Saving_Refused: {
    en: 'The org refused it, so nothing was saved: {0} What you typed is kept; correct it and save again.',
    zh: '组织拒绝了此次保存，内容未写入：{0} 已输入的内容保留在此；更正后再保存。',
    ko: '조직에서 거부하여 저장되지 않았습니다: {0} 입력한 내용은 그대로입니다. 고친 뒤 다시 저장합니다.',
  },
  Saving_NoDetail: { en: 'no reason was given.', zh: '未说明原因。', ko: '이유를 알 수 없습니다.' },

  Saving_Conflict: {
    en: 'Somebody else changed “{0}”. Which one is to stand?',
    zh: '他人已修改“{0}”。以哪个为准？',
    ko: '다른 사람이 “{0}”을(를) 변경했습니다. 어느 값을 남길지 선택합니다.',
  },
  Saving_ConflictOpen: {
    en: 'Somebody else saved {0} in the meantime. Nothing is overwritten: choose between the two values, then save again.',
    zh: '{0}刚被他人保存。未覆盖任何内容：请在两个值中选择，再保存一次。',
    ko: '그사이 다른 사람이 {0}을(를) 저장했습니다. 덮어쓴 내용은 없습니다. 두 값 중 하나를 선택한 뒤 다시 저장합니다.',
  },
  Saving_Mine: { en: 'Mine: {0}', zh: '我的：{0}', ko: '내 값: {0}' },
  Saving_Theirs: { en: 'On record: {0}', zh: '记录中：{0}', ko: '레코드의 값: {0}' },
  Saving_TakenFromOthers: {
    en: 'Changed by somebody else in the meantime, and shown here now: {0}.',
    zh: '他人刚作的修改，已在此显示：{0}。',
    ko: '그사이 다른 사람이 변경하여 여기에 반영됨: {0}.',
  },
  Saving_Blank: { en: 'blank', zh: '空', ko: '빈값' },
  Saving_Yes: { en: 'yes', zh: '是', ko: '예' },
  Saving_No: { en: 'no', zh: '否', ko: '아니요' },
} as const satisfies Readonly<Record<string, Label>>;
