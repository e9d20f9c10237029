import { checkbox, date, longText, masterDetail, picklist, text } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

const children = words('Stage Moves', '阶段变动', '단계 이동');

/** The diary of a deal's stage: each move with its reason, and each use of the bypass. */
export const stageMove: ObjectSource = {
  own: {
    label: words('Stage Move', '阶段变动', '단계 이동'),
    plural: children,
    description: 'A change of the stage of a deal with its reason. Written once and not changed afterwards.',
    nameLabel: words('Move Number', '变动编号', '이동 번호'),
    autoNumber: 'MOVE-{000000}',
    ...{ sharing: 'ControlledByParent', reports: true, search: false },
  },
  fields: {
    Opportunity__c: {
      kind: masterDetail('Opportunity', 'Keystage_Stage_Moves', children),
      label: words('Opportunity', '业务机会', '기회'),
      help: words('The deal that was moved.', '发生变动的业务机会。', '단계가 이동된 기회입니다.'),
    },
    From_Stage__c: {
      kind: text(255),
      label: words('From Stage', '原阶段', '이전 단계'),
      help: words('The stage before.', '变动前的阶段。', '이동하기 전의 단계입니다.'),
    },
    To_Stage__c: {
      kind: text(255),
      label: words('To Stage', '新阶段', '새 단계'),
      help: words('The stage after.', '变动后的阶段。', '이동한 뒤의 단계입니다.'),
    },
    Direction__c: {
      kind: picklist([
        { value: 'forward', label: words('Forward', '前进', '진행') },
        { value: 'skipped', label: words('Skipped', '跳过', '건너뜀') },
        { value: 'backward', label: words('Backward', '后退', '되돌림') },
      ]),
      label: words('Direction', '方向', '방향'),
      help: words('Which way the deal was moved.', '变动的方向。', '이동한 방향입니다.'),
    },
    Passed__c: {
      kind: longText(2000, 3),
      label: words('Stages Passed Over', '跳过的阶段', '건너뛴 단계'),
      help: words('The stages that were skipped.', '被跳过的阶段。', '건너뛴 단계입니다.'),
      description: 'Ids of the stages passed over, with commas between.',
    },
    Moved_On__c: {
      kind: date,
      label: words('Moved On', '变动日期', '이동일'),
      help: words('The day of the move.', '变动的日期。', '단계를 이동한 날입니다.'),
    },
    Reason__c: {
      kind: longText(2000, 3),
      label: words('Reason', '原因', '사유'),
      help: words('Why the deal was moved.', '为何变动。', '단계를 옮긴 이유입니다.'),
    },
    Bypassed__c: {
      kind: checkbox,
      label: words('Gates Bypassed', '绕过关口', '관문 우회'),
      help: words(
        'Ticked when it was saved by somebody whom the gates do not stop.',
        '由不受关口限制的人保存时勾选。',
        '관문의 제한을 받지 않는 사람이 저장했을 때 선택됩니다.',
      ),
    },
    Open_Conditions__c: {
      kind: longText(4000, 3),
      label: words('Open Conditions', '未满足的条件', '미충족 조건'),
      help: words(
        'What was still open when the deal was moved.',
        '变动时尚未满足的条件。',
        '이동할 때 충족되지 않은 조건입니다.',
      ),
    },
  },
};
