import { age, on, type Register, register, type Series, select } from '../../index.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import { heartFailure } from '../vocabulary/registers.ts';

const adults = register('registered.18', 'everybody registered from age 18', age.atLeast(18));

const prevalence = (disease: string, about: string, short: string, of: Register): Series =>
  cvdprevent('cardiovascular', disease, namesAlone)('001', 'M', {
    title: `CVDPREVENT: ${about} in everybody registered from 18`,
    short: `${short} prevalence, 18 or over`,
    direction: 'none',
    why: 'People who are not on the register are not called, measured or treated.',
    over: adults,
    rules: [select('ON_REGISTER', 'is on the register', on(of))],
  });

export const auditedRegisters: readonly Series[] = [
  prevalence('CVD', 'cardiovascular disease', 'CVD', cardiovascularDisease),
  prevalence('HF', 'heart failure', 'HF', heartFailure),
];
