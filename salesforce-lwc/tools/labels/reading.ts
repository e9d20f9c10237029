import type { Label } from '../labels';

/** Why a deal, or a part of it, is not shown, for the cards that show people and visits. */
export const readingLabels = {
  Reading_Gone: {
    en: 'This opportunity is not there, or you may not see it.',
    zh: '此业务机会不存在，或您无权查看。',
    ko: '이 기회가 없거나 볼 권한이 없습니다.',
  },
  Reading_GoneNext: {
    en: 'Ask its owner to share it with you.',
    zh: '请其所有人与您共享。',
    ko: '소유자에게 공유를 요청합니다.',
  },
  Reading_Hidden: {
    en: 'You have no access to {0}, so this cannot be shown.',
    zh: '您无权访问 {0}，因此无法显示。',
    ko: '{0}에 액세스할 수 없어 표시할 수 없습니다.',
  },
  Reading_HiddenPart: {
    en: 'You have no access to {0}, so what it holds is missing here and counts as not known.',
    zh: '您无权访问 {0}，其内容未显示，按未知处理。',
    ko: '{0}에 액세스할 수 없어 해당 내용은 빠져 있으며 모르는 것으로 봅니다.',
  },
  Reading_HiddenNext: {
    en: 'An administrator gives access with the permission set Keystage Rep.',
    zh: '管理员可分配权限集 Keystage Rep。',
    ko: '관리자가 권한 집합 Keystage Rep을 할당하면 됩니다.',
  },
  Reading_Cut: {
    en: '{0} of {1} are shown and counted. Remove what is no longer needed.',
    zh: '共 {1} 条，仅显示并计入 {0} 条。请移除不再需要的记录。',
    ko: '{1}건 중 {0}건만 표시하고 계산합니다. 더 필요하지 않은 것은 제거합니다.',
  },
  Reading_NoProcess: {
    en: 'No process judges this opportunity, so a visit cannot be prepared from where it stands.',
    zh: '此业务机会没有适用的流程，无法据其所处阶段准备拜访。',
    ko: '이 기회를 판단할 프로세스가 없어 현재 단계에 맞춘 방문을 준비할 수 없습니다.',
  },
  Reading_NoProcessNext: {
    en: 'The card of the stage says why. An administrator sets up the process.',
    zh: '原因见阶段卡片。请由管理员设置流程。',
    ko: '이유는 단계 카드에 나옵니다. 관리자가 프로세스를 설정합니다.',
  },
} as const satisfies Readonly<Record<string, Label>>;
