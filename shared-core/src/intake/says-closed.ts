import { plainText } from './plain-text';
import { yesOrNo } from './yes-or-no';

const closed = new Set(
  (
    'won|lost|closed|closed won|closed lost|win|loss|cancelled|canceled|abandoned|disqualified|' +
    'gewonnen|verloren|geschlossen|abgeschlossen|beendet|storniert|' +
    '赢单|输单|丢单|成交|已成交|已关闭|关闭|已结束|结束|已赢单|已输单|失败|取消|무산|수주|실주|수주 완료|종결|마감|종료|완료|성공|실패|취소'
  ).split('|'),
);

/** Whether what a deal says of its state means that it is open no more, won or lost; a stage of any other name is an open one. */
export function saysClosed(state: string): boolean {
  const text = plainText(state).toLowerCase();
  return yesOrNo(state) === 'yes' || closed.has(text) || closed.has(text.replace(/[^\p{L}]+/gu, ' ').trim());
}
