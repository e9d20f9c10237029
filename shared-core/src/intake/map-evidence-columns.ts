import { cellLook, fitDates } from './cells-fit';
import { dealHeaderWords } from './deal-header-words';
import type { HeaderWords } from './header-words';
import { mapHeaders } from './map-headers';
import { knownWords } from './match-header';

/**
 * What a column of an evidence sheet is taken for: which deal, which fact or condition, what is answered, when it was seen, and a note; and
 * of a line that is a record of an org its id, and the values by fact path that were filed with it.
 */
export const evidenceRoles = [
  ...(['dealId', 'dealName', 'key', 'about', 'answer', 'seenOn', 'note'] as const),
  ...(['recordId', 'details'] as const),
] as const;
export type EvidenceRole = (typeof evidenceRoles)[number];

export interface MappedEvidenceColumn {
  readonly column: number;
  readonly header: string;
  readonly role: EvidenceRole;
}

export type EvidenceMapping = readonly MappedEvidenceColumn[];

const words: Readonly<Record<EvidenceRole, HeaderWords>> = {
  dealId: { sure: dealHeaderWords.dealId.sure },
  dealName: {
    sure: dealHeaderWords.dealName.sure,
    likely: 'opportunity | deal | 商机 | 业务机会 | 项目 | 기회 | 영업기회',
  },
  key: {
    sure:
      'condition key | condition id | fact key | fact path | key | bedingungsschlüssel | schlüssel | 条件编号 | 条件代码 | 条件键 | 键 | ' +
      '조건 키 | 조건 코드 | 조건 번호 | 키',
  },
  about: {
    sure:
      'condition | fact | criterion | milestone | success criterion | what | bedingung | kriterium | meilenstein | 条件 | 事实 | 里程碑 | 成功标准 | ' +
      '조건 | 사실 | 마일스톤 | 성공 기준',
    likely: 'question | item | frage | 问题 | 项 | 질문 | 항목',
  },
  answer: {
    sure: 'answer | met | fulfilled | response | antwort | erfüllt | 回答 | 答案 | 是否满足 | 满足 | 답 | 답변 | 충족 | 충족 여부',
    likely: 'value | status | result | wert | ergebnis | 值 | 状态 | 结果 | 값 | 상태 | 결과',
  },
  seenOn: {
    sure:
      'seen on | observed on | observed | evidence date | answered on | confirmed on | gesehen am | festgestellt am | 核实日期 | 确认日期 | 取证日期 | ' +
      '확인일 | 확인 일자 | 확인 날짜',
    likely: 'date | day | on | datum | 日期 | 날짜 | 일자',
  },
  note: {
    sure: 'note | notes | comment | remark | source | notiz | bemerkung | quelle | 备注 | 说明 | 来源 | 비고 | 메모 | 출처',
  },
  recordId: { sure: 'evidence id | evidence record id | nachweis id | 证据编号 | 证据id | 증거 번호 | 증거 id' },
  details: { sure: 'details | fact values | einzelheiten | 明细 | 세부 사항' },
};

/** Proposes what each column of an evidence sheet is, in English, German, Chinese and Korean; each role and each column at most once. */
export function mapEvidenceColumns(
  headers: readonly string[],
  samples: readonly (readonly unknown[])[] = [],
): EvidenceMapping {
  const daysFit = (column: number) => fitDates(cellLook(samples.map((row) => row[column])));
  const roles = evidenceRoles.map((role) => ({
    ...{ role, words: knownWords(words[role]), counted: 'other' as const },
    cellsFit: role === 'seenOn' ? daysFit : () => 1,
  }));
  return mapHeaders(headers, roles).columns.map(({ column, header, role }) => ({ column, header, role }));
}

/** Whether the columns make an evidence sheet: deals, what it is about, and an answer. */
export function isEvidenceSheet(mapping: EvidenceMapping): boolean {
  const has = (...roles: EvidenceRole[]) => mapping.some(({ role }) => roles.includes(role));
  return has('dealId', 'dealName') && has('key', 'about') && has('answer');
}
