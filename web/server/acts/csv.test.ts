import { expect, test } from 'vitest';
import { fileRowsMax, readCells, writeCells } from './csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const two = [
  ['month', 'numerator', 'denominator'],
  ['2026-10', '64', '90'],
];

test.each<[string, Uint8Array, string[][]]>([
  ['commas', utf8('month,numerator,denominator\n2026-10,64,90\n'), two],
  ['a block copied from a spreadsheet', utf8('month\tnumerator\tdenominator\r\n2026-10\t64\t90'), two],
  ['semicolons, as continental Excel has them', utf8('month;numerator;denominator\r\n2026-10;64;90\r\n'), two],
  ['a byte order mark', utf8('\ufeffmonth,numerator,denominator\n2026-10,64,90'), two],
  ["Excel's Unicode text", utf16('month\tnumerator\tdenominator\r\n2026-10\t64\t90\r\n'), two],
  ['a thousands comma in quotation marks', utf8('2026-10,"1,200","2,000"\n'), [['2026-10', '1,200', '2,000']]],
  ['thousands commas between tabs', utf8('2026-10\t1,200\t2,000\n'), [['2026-10', '1,200', '2,000']]],
  [
    'a line break inside a cell',
    utf8('a,"b\nc"\nd,e'),
    [
      ['a', 'b\nc'],
      ['d', 'e'],
    ],
  ],
  ['an empty line keeps its number', utf8('a,b\n\nc,d'), [['a', 'b'], [''], ['c', 'd']]],
  ['lines of different length', utf8('a,b\nc\nd,e,f'), [['a', 'b'], ['c'], ['d', 'e', 'f']]],
  ['Windows letters', new Uint8Array([0x61, 0x2c, 0xa3, 0x35]), [['a', '£5']]],
])('%s', (_, bytes, cells) => {
  expect(readCells(bytes)).toEqual({ ok: true, value: cells });
});

test.each<[string, Uint8Array, RegExp]>([
  ['an Excel workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), /Excel workbook \(\.xlsx\).*CSV UTF-8/],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel workbook/],
  ['a PDF', utf8('%PDF-1.7'), /This is a PDF/],
  ['a compressed file', new Uint8Array([0x1f, 0x8b, 0x08]), /compressed/],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from('month,value', 'utf16le')), /not plain text/],
  ['nothing', utf8(' \r\n'), /nothing in it/],
  ['a stray quotation mark', utf8('a,b\nc,"d\ne,f'), /quotation mark/],
  ['too many rows', utf8('a,b\n'.repeat(fileRowsMax + 1)), /100001 rows; at most 100000/],
])('%s is refused, with what to do', (_, bytes, says) => {
  expect(readCells(bytes)).toEqual({ ok: false, problems: [{ field: 'file', says: expect.stringMatching(says) }] });
});

test('what is written is read as the same, and no cell is a formula', () => {
  const cells = [
    ['a "b"', 'c,d', 'e\nf'],
    ['-5', '1,200', '=1+1'],
  ];
  const read = readCells(utf8(writeCells(cells)));
  expect(read).toEqual({ ok: true, value: [cells[0], ['-5', '1,200', "'=1+1"]] });
});
