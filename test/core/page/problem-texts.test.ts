import { expect, test } from 'vitest';
import type { z } from 'zod';
import { issueWords } from '@/core/page/problem-texts';

const words = (issue: object, value: unknown = 1) => issueWords(issue as z.core.$ZodIssue, value).message;

test.each<[string, object, string]>([
  ['a list that is too long', { code: 'too_big', origin: 'array', maximum: 2 }, 'has more than 2'],
  ['a number that is too large', { code: 'too_big', origin: 'number', maximum: 2 }, 'is above 2'],
  ['a list that is too short', { code: 'too_small', origin: 'array', minimum: 2 }, 'needs at least 2'],
  ['a number that is too small', { code: 'too_small', origin: 'number', minimum: 2 }, 'is below 2'],
  ['a text that is too short', { code: 'too_small', origin: 'string', minimum: 1 }, 'is empty'],
  ['a type of its own', { code: 'invalid_type', expected: 'map' }, 'cannot be read'],
  ['another currency', { code: 'invalid_format', path: ['currency'] }, 'is no currency code of three capital letters'],
  ['another format', { code: 'invalid_format', path: ['currency', 'time'] }, 'cannot be read'],
  [
    'a rule setting',
    { code: 'invalid_union', path: ['rules', 'set', 'a'] },
    'is no rule setting: off, info, warning or error, or a list of one of these and options',
  ],
  ['another union', { code: 'invalid_union', path: ['set', 'rules'] }, 'cannot be read'],
  ['anything else', { code: 'custom', path: [] }, 'cannot be read'],
])('what a schema finds is worded: %s', (_name, issue, message) => {
  expect(words(issue)).toBe(message);
});

test('a value that is not there is missing, whatever the schema says of it', () => {
  expect(issueWords({ code: 'custom' } as z.core.$ZodIssue, undefined).message).toBe('is missing');
});
