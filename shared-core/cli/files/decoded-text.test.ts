import { gzipSync } from 'node:zlib';
import { desk } from '../run-keystage.test-data';
import { decodedText, type Encoding } from './decoded-text';

const { put, path } = desk();

async function read(name: string, encoding?: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decodedText(path(name), encoding)) text += piece;
  return text;
}

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

test.each<[string, Uint8Array, Encoding | undefined]>([
  ['UTF-8', Buffer.from('客户,고객,ü'), undefined],
  ['UTF-8 with its mark', Buffer.from('\ufeff客户,고객,ü'), undefined],
  ['UTF-16, little end first', utf16('客户,고객,ü', false), undefined],
  ['UTF-16, big end first', utf16('客户,고객,ü', true), undefined],
  ['gzipped UTF-8', gzipSync(Buffer.from('客户,고객,ü')), undefined],
])('%s is read', async (_, bytes, encoding) => {
  put('text.csv', bytes);
  expect(await read('text.csv', encoding)).toBe('客户,고객,ü');
});

test('an encoding that is named is used: 客户 in GB 18030, 고객 in EUC-KR', async () => {
  put('gb.csv', Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]));
  put('kr.csv', Buffer.from([0xb0, 0xed, 0xb0, 0xb4]));
  expect(await read('gb.csv', 'gb18030')).toBe('客户');
  expect(await read('kr.csv', 'euc-kr')).toBe('고객');
});

test('bytes that are no UTF-8 are refused with their line and a way out', async () => {
  put(
    'gb.csv',
    Buffer.concat([Buffer.from('id,name\n1,x\n2,'), Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]), Buffer.from('\n')]),
  );
  await expect(read('gb.csv')).rejects.toThrow(
    'gb.csv, line 3: expected UTF-8 text, got bytes that are none. Save the file as “CSV UTF-8”, or say what it is: --encoding gb18030, euc-kr, windows-1252.',
  );
});

test('a gzip file that is cut short is refused, and so is what is no text', async () => {
  put('short.csv.gz', gzipSync(Buffer.from('id,name\n'.repeat(1000))).subarray(0, 40));
  await expect(read('short.csv.gz')).rejects.toThrow(
    'short.csv.gz: the gzip file is damaged or cut short. Fetch it again.',
  );
  put('photo.csv', Buffer.from([0x89, 0x50, 0, 0, 1, 2]));
  await expect(read('photo.csv')).rejects.toThrow(
    'photo.csv: expected a CSV text file or an XLSX workbook, got binary content. Check the file.',
  );
});
