import { cellLook, fitDates } from './cells-fit';
import { dealHeaderWords } from './deal-header-words';
import type { HeaderWords } from './header-words';
import { mapHeaders } from './map-headers';
import { knownWords } from './match-header';

/** Columns of a contacts sheet that say whose people these are. */
const belonging = ['dealId', 'dealName', 'accountId', 'accountName'] as const;
/** Columns of a contacts sheet that hold days. */
const days = [
  ...(['metOn', 'joined', 'postChanged', 'followedUp'] as const),
  ...(['restructured', 'restructureReviewed', 'circleReviewed'] as const),
] as const;

/** What a column of a contacts sheet is taken for. `finalDecider` marks the person who finally decides; `deciderCertain` says that it is certain who. */
export const peopleRoles = [
  ...belonging,
  ...(['contactId', 'name', 'roles', 'level', 'infoComplete', 'everMet', 'finalDecider', 'deciderCertain'] as const),
  ...days,
] as const;
export type PeopleRole = (typeof peopleRoles)[number];

export interface MappedPeopleColumn {
  readonly column: number;
  readonly header: string;
  readonly role: PeopleRole;
}

export type PeopleMapping = readonly MappedPeopleColumn[];

const words: Readonly<Record<PeopleRole, HeaderWords>> = {
  dealId: { sure: dealHeaderWords.dealId.sure },
  dealName: {
    sure: dealHeaderWords.dealName.sure,
    likely: 'opportunity | deal | 商机 | 业务机会 | 项目 | 기회 | 영업기회',
  },
  accountId: { sure: dealHeaderWords.accountId.sure },
  accountName: {
    sure: dealHeaderWords.accountName.sure,
    likely: 'account | customer | company | kunde | firma | 客户 | 公司 | 거래처 | 고객 | 고객사 | 회사',
  },
  contactId: {
    sure: 'contact id | person id | contact number | contact key | 联系人编号 | 联系人id | 연락처id | 담당자번호 | 담당자id',
  },
  name: {
    sure: 'contact | contact name | person | full name | kontakt | ansprechpartner | 联系人 | 联系人姓名 | 姓名 | 人员 | 담당자 | 담당자명 | 성명 | 연락처 이름',
    likely: 'name | who | 名字 | 名称 | 이름',
  },
  roles: {
    sure:
      'buying role | buying roles | role | roles | role in purchase | contact role | influence | rolle | kaufrolle | 采购角色 | 角色 | 购买角色 | ' +
      '구매 역할 | 역할',
  },
  level: {
    sure:
      'level | depth | contact level | relationship level | relationship | engagement | stufe | beziehung | 关系程度 | 关系深度 | 程度 | 深度 | 接触程度 | ' +
      '관계 수준 | 관계 깊이 | 수준 | 깊이 | 접촉 수준',
  },
  infoComplete: {
    sure: 'information complete | info complete | complete | fully known | known | informationen vollständig | 资料完整 | 资料齐全 | 信息完整 | 정보 완비 | 정보 파악',
  },
  everMet: { sure: 'met | ever met | met in person | getroffen | 已面谈 | 是否面谈 | 见过面 | 면담 여부 | 만남 여부' },
  finalDecider: {
    sure: 'final decider | final decision | decides finally | final say | entscheidet endgültig | 最终决策人 | 最终决定权 | 최종 결정권자 | 최종 결정',
  },
  deciderCertain: {
    sure: 'final decider certain | decider certain | entscheider gewiss | 最终决策人已确定 | 최종 결정권자 확정',
  },
  metOn: {
    sure: 'met on | first met | last met | meeting date | getroffen am | 面谈日期 | 会面日期 | 见面日期 | 면담일 | 만난 날 | 만난 날짜',
  },
  joined: {
    sure: 'joined | joined on | new since | in post since | eingetreten | dabei seit | 加入日期 | 加入时间 | 新加入 | 합류일 | 합류 날짜 | 참여일',
  },
  postChanged: {
    sure: 'post changed | post changed on | role changed | position changed | posten gewechselt | 职务变动日期 | 职务变动 | 岗位变动 | 직책 변경일 | 직무 변경일',
  },
  followedUp: {
    sure:
      'followed up | followed up on | last follow up | last contact | last contacted | letzter kontakt | nachgefasst | 跟进日期 | 最近跟进 | 最后联系 | 最近联系 | ' +
      '후속 접촉일 | 최근 접촉일 | 최근 연락일',
  },
  restructured: {
    sure: 'restructured | restructured on | reorganised | reorganized | umstrukturiert | 重组日期 | 组织重组 | 개편일 | 조직 개편일',
  },
  restructureReviewed: {
    sure: 'restructuring reviewed | reviewed on | umstrukturierung geprüft | 重组复核日期 | 重组已复核 | 개편 검토일',
  },
  circleReviewed: {
    sure: 'buying committee reviewed on | circle reviewed | circle reviewed on | einkaufsgremium geprüft am | 采购小组复核日期 | 구매위원회 검토일',
  },
};

/** Proposes what each column of a contacts sheet is, in English, German, Chinese and Korean; each role and each column at most once. */
export function mapPeopleColumns(
  headers: readonly string[],
  samples: readonly (readonly unknown[])[] = [],
): PeopleMapping {
  const daysFit = (column: number) => fitDates(cellLook(samples.map((row) => row[column])));
  const holdsDays = (role: PeopleRole) => days.some((one) => one === role);
  const roles = peopleRoles.map((role) => ({
    ...{ role, words: knownWords(words[role]), counted: 'other' as const },
    cellsFit: holdsDays(role) ? daysFit : () => 1,
  }));
  return mapHeaders(headers, roles).columns.map(({ column, header, role }) => ({ column, header, role }));
}

/** Whether the columns make a contacts sheet: whose people, who they are, and their part in a purchase or how far one has come with them. */
export function isPeopleSheet(mapping: PeopleMapping): boolean {
  const has = (...roles: readonly PeopleRole[]) => mapping.some(({ role }) => roles.includes(role));
  return has(...belonging) && has('name', 'contactId') && has('roles', 'level');
}
