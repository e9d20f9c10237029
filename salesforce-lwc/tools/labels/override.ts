import type { Label } from '../labels';

/** A tier that a person gives an account, on its card. */
export const overrideLabels = {
  Override_Title: { en: 'Override', zh: '人工调整', ko: '수동 조정' },
  Override_Give: { en: 'Override the tier', zh: '人工调整等级', ko: '등급 수동 조정' },
  Override_Change: { en: 'Change the override', zh: '更改人工调整', ko: '수동 조정 변경' },
  Override_End: { en: 'End the override', zh: '结束人工调整', ko: '수동 조정 종료' },
  Override_Active: {
    en: '{0} until {1}, given by {2}: “{3}”',
    zh: '{0}，至 {1} 止，由 {2} 调整：“{3}”',
    ko: '{1}까지 {0}, 지정자 {2}: “{3}”',
  },
  Override_Upcoming: {
    en: '{0} from {4} until {1}, given by {2}: “{3}”',
    zh: '{0}，{4} 起至 {1} 止，由 {2} 调整：“{3}”',
    ko: '{4}부터 {1}까지 {0}, 지정자 {2}: “{3}”',
  },
  Override_Without: {
    en: 'Without the override: {0}',
    zh: '若无人工调整：{0}',
    ko: '수동 조정이 없을 때: {0}',
  },
  Override_FromList: {
    en: 'It came with the account list. End or change it there, or enter another here: what is entered on the record counts before the list.',
    zh: '该调整来自客户名单。请在名单中结束或更改，或在此另行输入：记录上的输入优先于名单。',
    ko: '고객 목록에서 온 조정입니다. 목록에서 종료하거나 변경하고, 여기에 새로 입력하면 레코드에 입력한 것이 목록보다 우선합니다.',
  },
  Override_Both: {
    en: 'The account list brought another override, {0} until {1}. The one entered on this record counts.',
    zh: '客户名单中另有人工调整：{0}，至 {1} 止。以本记录上输入的为准。',
    ko: '고객 목록에 다른 수동 조정({1}까지 {0})이 있습니다. 이 레코드에 입력한 것이 적용됩니다.',
  },
  Override_Stale: {
    en: 'The record still holds {0}. As of today the tier is {1}, since an override has begun or ended.',
    zh: '记录上仍为{0}。由于人工调整已开始或结束，截至今日等级应为{1}。',
    ko: '레코드의 등급은 아직 {0}입니다. 수동 조정이 시작되었거나 끝나서 오늘 기준 등급은 {1}입니다.',
  },
  Override_Update: { en: 'Bring the record up to date', zh: '更新记录', ko: '레코드 업데이트' },
  Override_Hidden: {
    en: 'Overrides cannot be shown: you have no access to {0}. An administrator gives access with the permission set Keystage Rep.',
    zh: '无法显示人工调整：您无权访问 {0}。管理员可分配权限集 Keystage Rep 来授权。',
    ko: '{0}에 대한 액세스 권한이 없어 수동 조정을 표시할 수 없습니다. 관리자가 Keystage Rep 권한 집합을 할당하면 볼 수 있습니다.',
  },
  Override_Tier: { en: 'Tier', zh: '等级', ko: '등급' },
  Override_Reason: { en: 'Reason', zh: '原因', ko: '사유' },
  Override_From: { en: 'First day', zh: '开始日期', ko: '시작일' },
  Override_Until: { en: 'Ends on', zh: '结束日期', ko: '종료일' },
  Override_UntilHelp: {
    en: 'From this day on the figures decide again. At most 366 days after the first day.',
    zh: '自该日起重新按数据确定等级。最长为开始日期后 366 天。',
    ko: '이 날부터 다시 수치로 정합니다. 시작일로부터 최대 366일입니다.',
  },
  Override_Approver: { en: 'Past the caps, approved by', zh: '突破封顶的审批人', ko: '상한 무시 승인자' },
  Override_ApproverHelp: {
    en: 'Somebody else than you. Blank where the caps hold for the override too.',
    zh: '须为您以外的人。调整仍受封顶限制时留空。',
    ko: '본인이 아닌 사람이어야 합니다. 상한을 지킬 때는 비워 두세요.',
  },
  Override_Approved: {
    en: 'It goes past the caps, approved by {0}.',
    zh: '经 {0} 批准突破封顶。',
    ko: '{0} 승인으로 상한을 넘습니다.',
  },
  Override_Save: { en: 'Save', zh: '保存', ko: '저장' },
  Override_Cancel: { en: 'Cancel', zh: '取消', ko: '취소' },
  Override_Saving: { en: 'Saving', zh: '正在保存', ko: '저장하는 중입니다' },
  Override_Saved: { en: 'The override is saved.', zh: '人工调整已保存。', ko: '수동 조정을 저장했습니다.' },
  Override_HasEnded: { en: 'The override has ended.', zh: '人工调整已结束。', ko: '수동 조정을 종료했습니다.' },
  Override_Updated: { en: 'The record is up to date.', zh: '记录已更新。', ko: '레코드를 업데이트했습니다.' },
  Override_Fault: {
    en: 'It cannot be saved: {0}.',
    zh: '无法保存：{0}。',
    ko: '저장할 수 없습니다: {0}.',
  },
  Override_Conflict: {
    en: 'Somebody else has saved another value meanwhile. Choose the one to keep, then save again.',
    zh: '此期间他人已保存了其他值。请选择要保留的值，然后重新保存。',
    ko: '그사이 다른 사용자가 다른 값을 저장했습니다. 남길 값을 고른 뒤 다시 저장하세요.',
  },
} as const satisfies Record<string, Label>;
