import { checkbox, key, longText, masterDetail, number } from '../field-kinds';
import type { ObjectSource } from '../object-source';
import { words } from '../words';

/** A published version of a segmentation model. */
export const model: ObjectSource = {
  own: {
    label: words('Keystage Model', 'Keystage 模型', 'Keystage 모델'),
    plural: words('Keystage Models', 'Keystage 模型', 'Keystage 모델'),
    description: 'A published version of a segmentation model. One is active; records are explained by it.',
    nameLabel: words('Model Name', '模型名称', '모델 이름'),
    ...{ sharing: 'Read', reports: true, search: true },
    written: ['Version__c', 'Fingerprint__c', 'Parts__c', 'Model__c'],
    listed: ['Version__c', 'Active__c', 'Fingerprint__c'],
  },
  fields: {
    Version__c: {
      kind: number(9, 0),
      label: words('Version', '版本', '버전'),
      help: words('The version written in the model file.', '模型文件中写明的版本。', '모델 파일에 적힌 버전입니다.'),
      description: 'Version of the model file, counted up by its author.',
    },
    Fingerprint__c: {
      kind: key(14),
      label: words('Fingerprint', '指纹', '지문'),
      help: words(
        'Two models with the same fingerprint decide alike.',
        '指纹相同的两个模型，判断也相同。',
        '지문이 같은 두 모델은 똑같이 판정합니다.',
      ),
      description: 'Twelve hexadecimal digits over everything in the model that decides, such as 3f9a-01c7-be52.',
    },
    Active__c: {
      kind: checkbox,
      label: words('Active', '启用', '활성'),
      help: words(
        'The one model by which records are explained.',
        '用于说明记录的模型，只能有一个。',
        '레코드를 설명하는 데 사용하는 모델이며, 하나뿐입니다.',
      ),
      description: 'True for the one model in use. Keep exactly one active.',
    },
    Parts__c: {
      kind: number(4, 0),
      label: words('Parts', '分段数', '조각 수'),
      help: words(
        'How many part records hold the model; 0 where this record holds it.',
        '保存模型的分段记录数；0 表示模型保存在本记录中。',
        '모델을 담은 조각 레코드의 수입니다. 0이면 모델이 이 레코드에 담겨 있습니다.',
      ),
      description: 'Number of Keystage Model Part records that make up the model file, 0 where Model holds it whole.',
    },
    Model__c: {
      kind: longText(131_072, 10),
      label: words('Model', '模型', '모델'),
      help: words(
        'The model file, unless it is kept in parts.',
        '模型文件；分段保存时为空。',
        '모델 파일입니다. 조각으로 나누어 담으면 비어 있습니다.',
      ),
      description: 'The model file as JSON with frozen references. Blank where the file is kept in parts.',
    },
  },
};

/** A piece of a model file too long for one text. */
export const modelPart: ObjectSource = {
  own: {
    label: words('Keystage Model Part', 'Keystage 模型分段', 'Keystage 모델 조각'),
    plural: words('Keystage Model Parts', 'Keystage 模型分段', 'Keystage 모델 조각'),
    description: 'A part of a model file that is too long for one text field.',
    nameLabel: words('Part Number', '编号', '번호'),
    autoNumber: 'PART-{00000}',
    ...{ sharing: 'ControlledByParent', reports: false, search: false },
    written: ['Position__c', 'Text__c'],
  },
  fields: {
    Model__c: {
      kind: masterDetail('Keystage_Model__c', 'Parts', words('Parts', '分段', '조각')),
      label: words('Model', '模型', '모델'),
      help: words('The model this is a part of.', '所属的模型。', '이 조각이 속한 모델입니다.'),
    },
    Position__c: {
      kind: number(4, 0),
      label: words('Position', '位置', '순서'),
      help: words('1 for the first part.', '第一段为 1。', '첫 번째 조각이 1입니다.'),
      description: 'Place of the part in the file, from 1 without gaps.',
    },
    Text__c: {
      kind: longText(131_072, 10),
      label: words('Text', '内容', '내용'),
      help: words('A piece of the model file.', '模型文件的一段。', '모델 파일의 한 부분입니다.'),
      description: 'A piece of the model file. Pieces are joined in order of position with nothing between them.',
    },
  },
};
