import type { Label } from '../labels';

/** All accounts by tier, and by what they are worth today and may become. */
export const tierMapLabels = {
  Map_Title: { en: 'Tier map', zh: '客户等级分布', ko: '고객 등급 분포' },
  Map_Refresh: { en: 'Refresh', zh: '刷新', ko: '새로 고침' },
  Map_Loading: { en: 'Counting the accounts', zh: '正在统计客户', ko: '고객을 세는 중입니다' },
  Map_None: {
    en: 'There are no accounts that you may see.',
    zh: '没有您可查看的客户。',
    ko: '볼 수 있는 고객이 없습니다.',
  },
  Map_None_Next: {
    en: 'Tiers appear here once an account list has been segmented and pushed.',
    zh: '客户名单细分并推送后，等级会显示在这里。',
    ko: '고객 목록을 세분화하여 보내면 등급이 여기에 표시됩니다.',
  },
  Map_Summary: {
    en: '{0} of {1} accounts have a tier',
    zh: '{1} 个客户中有 {0} 个已有等级',
    ko: '고객 {1}곳 중 {0}곳에 등급이 있습니다',
  },
  Map_Tiers: { en: 'Accounts by tier', zh: '按等级', ko: '등급별 고객' },
  Map_Tier: { en: 'Tier', zh: '等级', ko: '등급' },
  Map_Accounts: { en: 'Accounts', zh: '客户数', ko: '고객 수' },
  Map_Share: { en: 'Share', zh: '占比', ko: '비율' },
  Map_WithoutTier: { en: 'Segmented, without a tier', zh: '已细分，无等级', ko: '세분화했으나 등급 없음' },
  Map_Never: { en: 'Never segmented', zh: '从未细分', ko: '세분화한 적 없음' },
  Map_Total: { en: 'Total', zh: '合计', ko: '합계' },
  Map_Show: { en: 'Show: {0}', zh: '显示：{0}', ko: '보기: {0}' },
  Map_Values: {
    en: 'Current value across, potential value upwards',
    zh: '横向为现实价值，纵向为潜在价值',
    ko: '가로는 현재 가치, 세로는 잠재 가치',
  },
  Map_Current: { en: 'Current value', zh: '现实价值', ko: '현재 가치' },
  Map_Potential: { en: 'Potential value', zh: '潜在价值', ko: '잠재 가치' },
  Map_Low: { en: 'low', zh: '低', ko: '낮음' },
  Map_Middle: { en: 'middle', zh: '中', ko: '중간' },
  Map_High: { en: 'high', zh: '高', ko: '높음' },
  Map_CellName: {
    en: 'Current value {0}, potential value {1}',
    zh: '现实价值{0}，潜在价值{1}',
    ko: '현재 가치 {0}, 잠재 가치 {1}',
  },
  Map_Cuts: {
    en: 'Cut at {0} and {1} points of current value, {2} and {3} of potential value: {4}.',
    zh: '现实价值以 {0} 分和 {1} 分为界，潜在价值以 {2} 分和 {3} 分为界：{4}。',
    ko: '현재 가치는 {0}점과 {1}점, 잠재 가치는 {2}점과 {3}점에서 나눔: {4}.',
  },
  Map_CutsOfModel: { en: 'as the active model does', zh: '与启用的模型一致', ko: '활성 모델과 같음' },
  Map_CutsInThirds: { en: 'in thirds of 100', zh: '按满分 100 三等分', ko: '100점을 3등분' },
  Map_WithoutValues: {
    en: '{0} accounts have no current and potential value and are not on the map.',
    zh: '有 {0} 个客户没有现实价值和潜在价值，未列入图中。',
    ko: '고객 {0}곳은 현재 가치와 잠재 가치가 없어 지도에 없습니다.',
  },
} as const satisfies Record<string, Label>;
