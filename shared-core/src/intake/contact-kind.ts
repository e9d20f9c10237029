import { plainText } from './plain-text';

/** What a contact note is about. The first three are feedback, of which ratios are made. */
export type ContactKind = FeedbackKind | 'task' | 'process';
export type FeedbackKind = 'praise' | 'complaint' | 'suggestion';

const words: Readonly<Record<ContactKind, string>> = {
  praise:
    'praise|praises|compliment|compliments|positive feedback|thanks|lob|dank|positive rückmeldung|表扬|好评|称赞|感谢|表揚|칭찬|호평|감사',
  complaint:
    'complaint|complaints|claim|claims|escalation|negative feedback|beschwerde|beschwerden|reklamation|reklamationen|beanstandung|' +
    '投诉|客诉|抱怨|差评|投訴|불만|컴플레인|클레임|민원|항의',
  suggestion:
    'suggestion|suggestions|proposal for improvement|idea|feature request|vorschlag|verbesserungsvorschlag|anregung|anregungen|' +
    '建议|改进建议|意见|建議|제안|건의|건의사항|개선 요청',
  task:
    'task|tasks|to do|todo|activity|call|phone call|visit|meeting|email|e-mail|mail|event|follow up|follow-up|appointment|' +
    'aufgabe|aktivität|anruf|telefonat|besuch|besprechung|termin|nachfassen|' +
    '任务|电话|拜访|会议|邮件|跟进|活动|回访|任務|작업|할 일|전화|통화|방문|회의|미팅|이메일|메일|활동|업무|후속 조치',
  process:
    'process|processes|project|projects|workflow|approval|vorgang|prozess|projekt|genehmigung|进程|流程|项目|审批|進程|진행|진행 건|프로세스|프로젝트|결재',
};

const kindOf = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split('|').map((word): [string, ContactKind] => [word, kind as ContactKind]),
  ),
);

/** What kind of contact a cell names, in English, German, Chinese or Korean; null for one that is none of ours. */
export function contactKind(text: string): ContactKind | null {
  return kindOf.get(plainText(text).toLowerCase()) ?? null;
}
