import { expect, test } from 'vitest';
import { type Box, type Reading, readCell } from './reading.ts';

const number = (value: number): Reading => ({ kind: 'number', value });
const suppressed: Reading = { kind: 'suppressed' };
const none: Reading = { kind: 'not_available' };

// The states are those that real NHS files hold: blank, NA, z, ":" and * are different things.
const good: [string, Box, Reading][] = [
  ['64', 'count', number(64)],
  ['  64 ', 'count', number(64)],
  ['\u00a064\u00a0', 'count', number(64)],
  ['\ufeff64', 'count', number(64)],
  ['0', 'count', number(0)],
  ['007', 'count', number(7)],
  ['1,200', 'count', number(1200)],
  ['1 200', 'count', number(1200)],
  ['1,234,567', 'count', number(1234567)],
  ['12.0', 'count', number(12)],
  ['10000000', 'count', number(10_000_000)],
  ['', 'count', { kind: 'blank' }],
  ['   ', 'count', { kind: 'blank' }],
  ['\u200b', 'count', { kind: 'blank' }],
  ['*', 'count', suppressed],
  [' * ', 'percent', suppressed],
  ['n/a', 'count', none],
  ['N/A', 'count', none],
  ['NA', 'number', none],
  ['z', 'count', none],
  [':', 'count', none],
  ['-', 'count', none],
  ['62.5%', 'percent', number(0.625)],
  ['62.5 %', 'percent', number(0.625)],
  ['0.625', 'percent', number(0.625)],
  ['.5', 'percent', number(0.5)],
  ['0.5%', 'percent', number(0.005)],
  ['1', 'percent', number(1)],
  ['100%', 'percent', number(1)],
  ['9.5e-05', 'percent', number(0.000095)],
  ['1.2938702895034773', 'number', number(1.2938702895034773)],
  ['1,200.5', 'number', number(1200.5)],
];

test.each(good)('%j in a %s box', (text, box, reading) => {
  expect(readCell(text, box)).toEqual(reading);
});

const bad: [string, Box, RegExp][] = [
  ['-5', 'count', /"-5" is below 0\. Give 0 or more\./],
  ['−5', 'number', /below 0/],
  ['12.5', 'count', /not a whole number/],
  ['62.5%', 'count', /is a percentage\. Give a count here/],
  ['1e3', 'count', /rounded number/],
  ['10000001', 'count', /more than 10 million/],
  ['10,000,001', 'number', /more than 10 million/],
  ['1,20', 'count', /more than one way\. Write it like 1200 or 1,200/],
  ['1.200.000', 'count', /more than one way/],
  ['62.5', 'percent', /has no % sign\. Write 62\.5% /],
  ['625', 'percent', /more than 100%/],
  ['101%', 'percent', /more than 100%/],
  ['62.5%', 'number', /is a percentage, and this measure is not one/],
  ['about 40', 'count', /"about 40" is not a number\. Give a count such as 25; \*/],
  ['=SUM(A1:A9)', 'count', /is not a number/],
  ["=cmd|' /C calc'!A0", 'number', /is not a number/],
  ['+64', 'count', /is not a number/],
  ['<script>alert(1)</script>', 'percent', /is not a number/],
  ['#N/A', 'count', /is not a number/],
  ['constructor', 'count', /is not a number/],
  ['NaN', 'number', /is not a number/],
  ['Infinity', 'number', /is not a number/],
  ['0x10', 'count', /is not a number/],
  ['.', 'number', /more than one way/],
  ['%', 'percent', /is not a number/],
  ['x'.repeat(5000), 'count', /^"x{39}…" is not a number/],
];

test.each(bad)('%j in a %s box is refused with what to do', (text, box, says) => {
  expect(readCell(text, box)).toEqual({ kind: 'problem', says: expect.stringMatching(says) });
});
